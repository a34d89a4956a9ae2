package org.entrepot.materials.application;

import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.discovery.Viewers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** Who publishes materials of an offer (R142), and whom the visibility matrix lets read them (P15). */
@Component
class MaterialAccess {

    private static final Role[] EDITORS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};
    private static final Role[] READERS = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.HELPDESK_AGENT,
        Role.BILLING_ADMIN,
        Role.USER_MANAGEMENT_ADMIN
    };

    private final Offers offers;
    private final Viewers viewers;

    MaterialAccess(Offers offers, Viewers viewers) {
        this.offers = offers;
        this.viewers = viewers;
    }

    boolean mayPublish(Actor actor, OfferSummary offer) {
        return actor.hasAny(Set.of(EDITORS)) && actor.worksFor(offer.publisher());
    }

    Outcome<OfferSummary> toPublish(Actor actor, OfferId offer) {
        return toPublish(actor, offer, Locale.ROOT);
    }

    /** @param locale for the offer's name */
    Outcome<OfferSummary> toPublish(Actor actor, OfferId offer, Locale locale) {
        return actor.hasAny(Set.of(EDITORS)) ? owned(actor, offer, locale) : Denial.needs(EDITORS);
    }

    /** All of it, old versions and numbers included: for the publisher and for the operator, who changes nothing. */
    Outcome<OfferSummary> toOversee(Actor actor, OfferId offer, Locale locale) {
        if (!actor.hasAny(Set.of(EDITORS)) && !actor.actsAs(Party.OPERATOR)) {
            return Denial.needs(Role.OWNER, Role.MANAGER, Role.DEVELOPER, Role.OPERATIONS, Role.CERTIFICATION);
        }
        return owned(actor, offer, locale);
    }

    /** What is offered now: for partners and resellers that count as authorized. Nothing is there for the others. */
    Outcome<Viewer> toUse(Actor actor, OfferId offer) {
        if (!Visibility.opensMarketplace(actor.roles())) {
            return Denial.needs(READERS);
        }
        return viewers.of(actor, offer)
                .filter(viewer -> Visibility.shows(Item.MARKETING_MATERIALS, viewer)
                        || Visibility.shows(Item.CHANNEL_DOCUMENTATION, viewer))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    /** Offers of types that no partner sells have no such materials (R48, R53). */
    private Outcome<OfferSummary> owned(Actor actor, OfferId offer, Locale locale) {
        return offers.summary(offer, locale)
                .filter(found -> found.type().isChannelEligible())
                .filter(found -> Visibility.shows(Item.MARKETING_MATERIALS, overseer(actor, found)))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    private static Viewer overseer(Actor actor, OfferSummary offer) {
        var offering = Offering.inStore(offer.state());
        if (actor.worksFor(offer.publisher())) {
            return Viewer.publisher(offering);
        }
        return actor.actsAs(Party.OPERATOR) ? Viewer.operator(offering) : Viewer.otherPublisher(offering);
    }
}
