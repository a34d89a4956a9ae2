package org.entrepot.cases.application;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.cases.domain.Subject;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.application.ReadSales;
import org.springframework.stereotype.Component;

/** What a question is about, as far as the asker may know of it (R200: a subscription keeps the link to the customer). */
@Component
class FindSubject {

    private final ReadSales sales;
    private final Offers offers;
    private final FindRoute routes;

    FindSubject(ReadSales sales, Offers offers, FindRoute routes) {
        this.sales = sales;
        this.offers = offers;
        this.routes = routes;
    }

    Outcome<Subject> find(Actor actor, Optional<SubscriptionId> subscription, Optional<OfferId> offer) {
        if (subscription.isPresent()) {
            return sales.subscription(actor, subscription.get()).map(this::of);
        }
        return offer.map(id -> routes.knows(actor, id) ? Outcome.done(of(id)) : Denial.<Subject>notFound())
                .orElseGet(() -> Outcome.done(Subject.NOTHING));
    }

    private Subject of(SubscriptionView subscription) {
        return new Subject(
                Optional.of(subscription.offer()),
                Optional.of(subscription.id()),
                publisher(subscription.offer()),
                Optional.of(subscription.partner()),
                subscription.reseller(),
                Optional.of(subscription.customer()),
                Optional.empty(),
                Optional.empty());
    }

    private Subject of(OfferId offer) {
        return new Subject(
                Optional.of(offer),
                Optional.empty(),
                publisher(offer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<OrganizationId> publisher(OfferId offer) {
        return offers.summary(offer, Locale.ROOT).map(found -> found.publisher());
    }
}
