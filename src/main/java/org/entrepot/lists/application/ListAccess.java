package org.entrepot.lists.application;

import java.util.Locale;
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
        return offers.summary(offer, Locale.ROOT)
                .filter(summary -> actor.worksFor(summary.publisher()))
                .filter(summary -> summary.type().isChannelEligible())
                .map(summary -> asPublisher(actor, summary))
                .orElseGet(Denial::notFound);
    }

    /** Something of that publisher, once it was found. */
    <T> Outcome<T> toOwn(Actor actor, OrganizationId publisher, T thing) {
        return actor.worksFor(publisher) ? asPublisher(actor, thing) : Denial.notFound();
    }

    <T> Outcome<T> asPublisher(Actor actor, T thing) {
        for (var role : PUBLISHERS) {
            if (actor.has(role)) {
                return Outcome.done(thing);
            }
        }
        return Denial.needs(PUBLISHERS);
    }
}
