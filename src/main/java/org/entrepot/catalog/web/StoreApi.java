package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.web.DraftApi.PriceBody;
import org.entrepot.catalog.web.OfferBody.PageBody;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Countries;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public store for programs; what stands here everybody may read (P8, P14). */
@RestController
@RequestMapping("/api/store/offers")
class StoreApi {

    private final Storefront store;
    private final Countries countries;

    StoreApi(Storefront store, Countries countries) {
        this.store = store;
        this.countries = countries;
    }

    /**
     * An offer in the list.
     *
     * @param logo address of its picture
     */
    public record Entry(
            String id,
            String productId,
            String type,
            String name,
            String searchSummary,
            String language,
            Optional<String> logo) {

        static Entry of(OfferSummary offer) {
            return new Entry(
                    offer.id().toString(),
                    offer.productId(),
                    offer.type().name(),
                    offer.name(),
                    offer.searchSummary(),
                    offer.language(),
                    Optional.of(offer.logo()).filter(logo -> !logo.isEmpty()).map(logo -> fileOf(offer, logo)));
        }

        static String fileOf(OfferSummary offer, String file) {
            return "/api/store/offers/" + offer.id() + "/files/" + file;
        }
    }

    /** A public plan with the prices of the country asked for. */
    public record PlanBody(
            String id,
            String readableId,
            String sku,
            String name,
            String description,
            int trialMonths,
            List<PriceBody> prices) {}

    /** An offer with its public listing. */
    public record Body(
            Entry offer,
            String listingOption,
            List<String> languages,
            String description,
            String gettingStarted,
            List<String> keywords,
            String privacyUrl,
            List<Link> usefulLinks,
            List<Link> documents,
            String supportUrl,
            Set<String> categories,
            Set<String> industries,
            String termsOfUse,
            List<PlanBody> plans) {}

    @GetMapping
    PageBody<Entry> list(
            Locale locale,
            PageRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Set<OfferType> type) {
        var types = type == null ? Set.<OfferType>of() : type;
        var query = new OfferQuery(Optional.of(q).filter(text -> !text.isBlank()), types, Set.of(), Optional.empty());
        var page = store.offers(query, locale, request);
        return new PageBody<>(page.items().stream().map(Entry::of).toList(), page.next());
    }

    @GetMapping("/{offer}")
    Body show(@PathVariable String offer, Locale locale, @RequestParam Optional<String> country) {
        var shown = store.offer(Paths.offer(offer), locale);
        var market = country.map(code -> RefusedException.valueOf(countries.parse(code)));
        return body(shown, market);
    }

    private Body body(Storefront.Shown shown, Optional<CountryCode> market) {
        PublicListing listing = shown.listing();
        var prices = store.prices(shown, market);
        return new Body(
                Entry.of(listing.offer()),
                OfferBody.code(listing.listingOption()),
                listing.languages(),
                listing.description(),
                listing.gettingStarted(),
                listing.keywords(),
                listing.privacyUrl(),
                listing.usefulLinks(),
                listing.documents().stream()
                        .map(document -> new Link(document.title(), Entry.fileOf(listing.offer(), document.file())))
                        .toList(),
                listing.supportUrl(),
                listing.categories(),
                listing.industries(),
                listing.termsOfUse(),
                shown.plans().stream()
                        .map(plan -> planOf(
                                plan,
                                prices.getOrDefault(plan.id(), List.of()).stream()
                                        .map(PriceBody::of)
                                        .toList()))
                        .toList());
    }

    private static PlanBody planOf(LivePlan plan, List<PriceBody> prices) {
        return new PlanBody(
                plan.id().toString(),
                plan.readableId(),
                plan.sku(),
                plan.name(),
                plan.description(),
                plan.trialMonths(),
                prices);
    }
}
