package org.entrepot.discovery.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.site.Form;
import org.entrepot.site.SiteRefusal;

/** What narrows the marketplace, as it stands in the address (R215). */
record MarketplaceFilter(String text, String type, String category, String publisher) {

    static MarketplaceFilter of(Form form) {
        return new MarketplaceFilter(
                form.value("q").strip(),
                form.value("type").strip(),
                form.value("category").strip(),
                form.value("publisher").strip());
    }

    Outcome<OfferQuery> query() {
        var problems = new Problems();
        var ofType = problems.atOptional(
                "type",
                type,
                () -> Arrays.stream(OfferType.values())
                        .filter(one -> code(one).equals(type))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(InputRefusal.CHOICE_UNKNOWN)));
        var by = problems.atOptional(
                "publisher",
                publisher,
                () -> OrganizationId.parse(publisher)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(SiteRefusal.MALFORMED_ID)));
        return problems.orElse(() -> new OfferQuery(
                Optional.of(text).filter(some -> !some.isEmpty()),
                ofType.map(Set::of).orElse(Set.of()),
                category.isEmpty() ? Set.of() : Set.of(category),
                by));
    }

    boolean isEmpty() {
        return text.isEmpty() && type.isEmpty() && category.isEmpty() && publisher.isEmpty();
    }

    static String code(OfferType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
