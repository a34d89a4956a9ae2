package org.entrepot.discovery.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferType;
import org.entrepot.discovery.application.MarketplaceQuery;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.site.Form;
import org.entrepot.site.SiteRefusal;

/** What narrows the marketplace, as it stands in the address (R215). */
record MarketplaceFilter(String text, String type, String category, String publisher, String may) {

    /** The one value of {@code may}: only what the company may sell. */
    static final String SELL = "sell";

    static MarketplaceFilter of(Form form) {
        return new MarketplaceFilter(
                form.value("q").strip(),
                form.value("type").strip(),
                form.value("category").strip(),
                form.value("publisher").strip(),
                form.value("may").strip());
    }

    Outcome<MarketplaceQuery> query() {
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
        problems.atOptional(
                "may", may, () -> may.equals(SELL) ? Outcome.done(may) : Outcome.refused(InputRefusal.CHOICE_UNKNOWN));
        return problems.orElse(() -> new MarketplaceQuery(
                new OfferQuery(
                        Optional.of(text).filter(some -> !some.isEmpty()),
                        ofType.map(Set::of).orElse(Set.of()),
                        category.isEmpty() ? Set.of() : Set.of(category),
                        by),
                may.equals(SELL)));
    }

    boolean isEmpty() {
        return text.isEmpty() && type.isEmpty() && category.isEmpty() && publisher.isEmpty() && may.isEmpty();
    }

    static String code(OfferType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
