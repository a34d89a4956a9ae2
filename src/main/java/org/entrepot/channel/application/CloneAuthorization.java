package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;

import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives other partners the terms of one that is authorized: they stand in the draft, and count with the next sync (R90, R91).
 * A provider's resellers are its own, so named ones are not taken over.
 */
@Service
@Transactional
public class CloneAuthorization {

    private final AuthorizationAccess access;
    private final AddPartners add;

    CloneAuthorization(AuthorizationAccess access, AddPartners add) {
        this.access = access;
        this.add = add;
    }

    public Outcome<OfferAudience> cloneTo(Actor actor, AuthorizationId id, Set<OrganizationId> to) {
        return access.toRead(actor, id).then(held -> {
            if (held.side() != Side.PUBLISHER) {
                return AuthorizationAccess.needsPublisher();
            }
            var terms = portable(held.authorization().terms());
            return add.add(
                    actor, held.authorization().offer(), to.stream().collect(toMap(partner -> partner, _ -> terms)));
        });
    }

    private static AuthorizationTerms portable(AuthorizationTerms terms) {
        var onward = terms.onward() instanceof OnwardRight.These ? new OnwardRight.Nobody() : terms.onward();
        return new AuthorizationTerms(Optional.empty(), terms.until(), terms.markets(), onward);
    }
}
