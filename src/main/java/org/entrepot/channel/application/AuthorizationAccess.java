package org.entrepot.channel.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Who may come near one authorization: the publisher that gave it, the partner that holds it, and the operator. Nobody else
 * learns that it exists (P8).
 */
@Component
class AuthorizationAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};
    private static final Role[] PARTNERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT};
    private static final Role[] OPERATORS = {Role.OPERATIONS};

    private final AudienceDrafts drafts;
    private final Authorizations authorizations;

    AuthorizationAccess(AudienceDrafts drafts, Authorizations authorizations) {
        this.drafts = drafts;
        this.authorizations = authorizations;
    }

    /** An authorization, and on which side of it the actor stands. */
    record Held(Authorization authorization, OfferAudience audience, Side side) {}

    /** An offer and a partner, which may or may not hold an authorization of it. */
    record Between(OfferAudience audience, OrganizationId partner, Side side) {}

    Outcome<Held> toRead(Actor actor, AuthorizationId id) {
        return authorizations
                .find(id)
                .flatMap(authorization -> drafts.find(authorization.offer())
                        .flatMap(audience -> sideOf(actor, audience.publisher(), authorization.partner())
                                .map(side -> new Held(authorization, audience, side))))
                .map(held -> mayAct(actor, held.side()).map(_ -> held))
                .orElseGet(Denial::notFound);
    }

    /**
     * Takes the offer's row (P21), then reads again.
     *
     * @param version of the authorization as the actor read it
     */
    Outcome<Held> toChange(Actor actor, AuthorizationId id, Optional<Long> version) {
        return toRead(actor, id).then(held -> {
            var audience = drafts.findForUpdate(held.authorization().offer()).orElseThrow();
            var current = authorizations.find(id).orElseThrow();
            var isStale = version.filter(read -> read != current.version()).isPresent();
            return isStale
                    ? Outcome.refused(Denial.STALE_STATE)
                    : Outcome.done(new Held(current, audience, held.side()));
        });
    }

    /** The same between an offer and a partner, whether there is an authorization or not. */
    Outcome<Between> toChange(Actor actor, OfferId offer, OrganizationId partner) {
        return drafts.find(offer)
                .flatMap(audience -> sideOf(actor, audience.publisher(), partner))
                .map(side -> mayAct(actor, side))
                .orElseGet(Denial::notFound)
                .map(side -> new Between(drafts.findForUpdate(offer).orElseThrow(), partner, side));
    }

    static Optional<Side> sideOf(Actor actor, OrganizationId publisher, OrganizationId partner) {
        if (actor.worksFor(publisher)) {
            return Optional.of(Side.PUBLISHER);
        }
        if (actor.worksFor(partner)) {
            return Optional.of(Side.PARTNER);
        }
        return actor.actsAs(Party.OPERATOR) ? Optional.of(Side.OPERATOR) : Optional.empty();
    }

    static Outcome<Side> mayAct(Actor actor, Side side) {
        var roles = switch (side) {
            case PUBLISHER -> PUBLISHERS;
            case PARTNER -> PARTNERS;
            case OPERATOR -> OPERATORS;
        };
        return actor.hasAny(Set.of(roles)) ? Outcome.done(side) : Denial.needs(roles);
    }

    static <T> Outcome<T> needsPublisher() {
        return Denial.needs(PUBLISHERS);
    }
}
