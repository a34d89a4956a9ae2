package org.entrepot.lists.application;

import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may come near partner lists: members of the publisher with a publisher role, nobody else (P8, R43). */
@Component
class ListAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};

    private final Offers offers;

    ListAccess(Offers offers) {
        this.offers = offers;
    }

    /** R48, R53: offers of other types have no audience, so there is nothing to find. */
    Outcome<OfferSummary> toOffer(Actor actor, OfferId offer) {
        return asPublisher(actor, offer)
                .then(_ -> offers.summary(offer, Locale.ROOT)
                        .filter(summary -> actor.worksFor(summary.publisher()))
                        .filter(summary -> summary.type().isChannelEligible())
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    /** Something of that publisher, once it was found. */
    <T> Outcome<T> toOwn(Actor actor, OrganizationId publisher, T thing) {
        return asPublisher(actor, thing).then(_ -> actor.worksFor(publisher) ? Outcome.done(thing) : Denial.notFound());
    }

    <T> Outcome<T> asPublisher(Actor actor, T thing) {
        return actor.hasAny(Set.of(PUBLISHERS)) ? Outcome.done(thing) : Denial.needs(PUBLISHERS);
    }
}
