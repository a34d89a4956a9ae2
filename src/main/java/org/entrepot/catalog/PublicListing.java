package org.entrepot.catalog;

import java.util.List;
import java.util.Set;

/**
 * What everybody may read of a live offer (R150, R156, P8): no contact, no channel material.
 *
 * @param language of the texts, which need not be the one asked for (P11)
 * @param description sanitised HTML; the only text that is markup
 * @param logo id of the file; empty when there is none (R311)
 * @param documents for customers (R160)
 * @param supportUrl the publisher's support site, the one contact detail that is public (R156)
 * @param termsOfUse text or an https link
 */
public record PublicListing(
        OfferSummary offer,
        ListingOption listingOption,
        String language,
        List<String> languages,
        String name,
        String searchSummary,
        String description,
        String gettingStarted,
        List<String> keywords,
        String privacyUrl,
        List<Link> usefulLinks,
        String logo,
        List<ListingDocument> documents,
        String supportUrl,
        Set<String> categories,
        Set<String> industries,
        String termsOfUse) {

    public PublicListing {
        languages = List.copyOf(languages);
        keywords = List.copyOf(keywords);
        usefulLinks = List.copyOf(usefulLinks);
        documents = List.copyOf(documents);
        categories = Set.copyOf(categories);
        industries = Set.copyOf(industries);
    }
}
