package org.entrepot.catalog.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PublicListing;
import org.entrepot.files.FileId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;

/** Everything that is published together: the content of a draft, of a submission, of a publication. */
public record OfferContent(
        OfferSetup setup,
        OfferProperties properties,
        SortedMap<String, Listing> listings,
        ContactsAndMaterials contacts,
        Map<PlanId, PlanContent> plans,
        PreviewAudience previewAudience) {

    public OfferContent {
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
        plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
    }

    public Surroundings surroundings(OfferType type, MarketTable markets) {
        return new Surroundings(type, setup.listingOption(), markets);
    }

    public PlanType planType(OfferType type, PlanContent plan) {
        return type.planType(setup.listingOption(), plan.pricing());
    }

    /** P8: what everybody may read of it; nothing of the contacts but the support URL (R156). */
    public PublicListing publicListing(OfferSummary offer, Locale locale) {
        var language = LanguageChoice.best(listings.keySet(), locale, offer.firstLanguage());
        var listing = listings.getOrDefault(language, Listing.EMPTY);
        return new PublicListing(
                offer,
                setup.listingOption(),
                language,
                List.copyOf(listings.keySet()),
                listing.name(),
                listing.searchSummary(),
                listing.description(),
                listing.gettingStarted(),
                listing.keywords(),
                listing.privacyUrl(),
                listing.usefulLinks(),
                logo(listing, offer.firstLanguage()),
                listing.documents(),
                contacts.supportUrl(),
                properties.categories(),
                properties.industries(),
                properties.termsOfUse());
    }

    /** A language without a logo of its own shows the one of the first language (P11). */
    private String logo(Listing listing, String firstLanguage) {
        return listing.logo().isEmpty()
                ? listings.getOrDefault(firstLanguage, Listing.EMPTY).logo()
                : listing.logo();
    }

    /** Everything uploaded that its listings show. */
    public Set<FileId> files() {
        return listings.values().stream()
                .flatMap(listing -> listing.files().stream())
                .collect(Collectors.toSet());
    }

    /** Of a plan of this content. */
    public PlanContent plan(PlanId plan) {
        return Objects.requireNonNull(plans.get(plan));
    }

    /** In a language of this content. */
    public Listing listing(String language) {
        return Objects.requireNonNull(listings.get(language));
    }

    public OfferContent withContacts(ContactsAndMaterials changed) {
        return new OfferContent(setup, properties, listings, changed, plans, previewAudience);
    }
}
