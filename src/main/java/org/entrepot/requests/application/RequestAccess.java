package org.entrepot.requests.application;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.requests.domain.SupportRequest;
import org.springframework.stereotype.Component;

/** Who comes near requests: members of the publisher with a publisher role, the operator's staff, nobody else (P8). */
@Component
class RequestAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};

    private final Offers offers;

    RequestAccess(Offers offers) {
        this.offers = offers;
    }

    static Outcome<Actor> asPublisher(Actor actor) {
        for (var role : PUBLISHERS) {
            if (actor.has(role)) {
                return Outcome.done(actor);
            }
        }
        return Denial.needs(PUBLISHERS);
    }

    static Outcome<Actor> asOperator(Actor actor) {
        return actor.has(Role.OPERATIONS) ? Outcome.done(actor) : Denial.needs(Role.OPERATIONS);
    }

    /** Offers of other types have no audience, so there is nothing to ask about (R48, R53). */
    Outcome<OfferSummary> toOffer(Actor actor, OfferId offer, Locale locale) {
        return asPublisher(actor)
                .then(_ -> offers.summary(offer, locale)
                        .filter(found -> actor.worksFor(found.publisher())
                                && found.type().isChannelEligible())
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    /** The wrong role hears which could; the right one of another organization finds nothing. */
    static Outcome<SupportRequest> toRead(Actor actor, Optional<SupportRequest> request) {
        return (actor.has(Role.OPERATIONS) ? Outcome.done(actor) : asPublisher(actor))
                .then(_ -> request.filter(found -> actor.has(Role.OPERATIONS) || actor.worksFor(found.publisher()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }
}
