package org.entrepot.sales.web;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.catalog.Offers;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.SubscriptionView;
import org.springframework.stereotype.Component;

/** Looks up every name of a page at once. */
@Component
class NameBook {

    private final Organizations organizations;
    private final Offers offers;

    NameBook(Organizations organizations, Offers offers) {
        this.organizations = organizations;
        this.offers = offers;
    }

    Names of(Collection<SubscriptionView> views, Locale language) {
        var companies = views.stream()
                .flatMap(view -> Stream.concat(Stream.of(view.partner(), view.customer()), view.reseller().stream()))
                .collect(Collectors.toSet());
        var sold = views.stream().map(SubscriptionView::offer).collect(Collectors.toSet());
        return new Names(organizations.names(companies), offers.summaries(sold, language));
    }
}
