package org.entrepot.channel.domain;

import java.util.Map;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;

/**
 * What somebody wants an audience to become.
 *
 * @param additions partners that are not authorized yet
 * @param removals partners that are
 */
public record AudienceWish(
        AudienceOption option, Map<OrganizationId, AuthorizationTerms> additions, Set<OrganizationId> removals) {

    public AudienceWish {
        additions = Map.copyOf(additions);
        removals = Set.copyOf(removals);
    }

    public static AudienceWish option(AudienceOption option) {
        return new AudienceWish(option, Map.of(), Set.of());
    }
}
