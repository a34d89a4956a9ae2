package org.entrepot.catalog.web;

import java.util.Locale;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.domain.LanguageChoice;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferHead;

/** How content that is not live would read in the store. */
final class Previews {

    private Previews() {}

    static PublicListing listing(OfferHead head, OfferContent content, Locale locale) {
        return content.publicListing(summary(head, content, locale), locale);
    }

    private static OfferSummary summary(OfferHead head, OfferContent content, Locale locale) {
        var language = LanguageChoice.best(content.listings().keySet(), locale, head.defaultLanguage());
        var listing = content.listings().getOrDefault(language, Listing.EMPTY);
        return new OfferSummary(
                head.id(),
                head.publisher(),
                head.readableId(),
                head.productId(),
                head.type(),
                head.state(),
                listing.name().isBlank() ? head.alias() : listing.name(),
                listing.searchSummary(),
                "",
                language,
                head.defaultLanguage(),
                head.createdAt());
    }
}
