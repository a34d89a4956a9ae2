package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.kernel.OrganizationId;

/**
 * A row of the table on the audience page (R89): a partner of the live list, or one that waits for sync or publish.
 *
 * @param state empty while it only stands in the draft
 * @param since granted, or put into the draft
 */
public record ChosenPartner(
        OrganizationId partner,
        Optional<AuthorizedPartner.State> state,
        AuthorizationOrigin origin,
        AuthorizationTerms terms,
        Instant since) {

    public boolean isLive() {
        return state.isPresent();
    }
}
