package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.Prices;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.spi.PartnerSales;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.site.RefusedException;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the public store shows: live offers, their public listing, public plans with their prices, and whether there are
 * partners at all. Nothing of contacts, channel materials or audiences passes here (P8, P14, R143).
 */
@Component
class Storefront {

    private final Offers offers;
    private final Prices prices;
    private final ObjectProvider<PartnerSales> partnerSales;
    private final BusinessClock clock;

    Storefront(Offers offers, Prices prices, ObjectProvider<PartnerSales> partnerSales, BusinessClock clock) {
        this.offers = offers;
        this.prices = prices;
        this.partnerSales = partnerSales;
        this.clock = clock;
    }

    /** An offer of the store. */
    record Shown(PublicListing listing, List<LivePlan> plans, boolean isSoldByPartners) {}

    Page<OfferSummary> offers(OfferQuery query, Locale locale, PageRequest request) {
        return offers.live(query, locale, request);
    }

    /** V199: what is not live is not there. */
    Shown offer(OfferId offer, Locale locale) {
        return offers.publicListing(offer, locale, new AsOf(clock.now()))
                .filter(listing -> Visibility.shows(
                        Item.PUBLIC_LISTING,
                        Viewer.anyone(Offering.inStore(listing.offer().state()))))
                .map(listing -> new Shown(listing, publicPlans(offer), isSoldByPartners(listing)))
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    Map<PlanId, List<Price>> prices(Shown offer, Optional<CountryCode> country) {
        var plans = Set.copyOf(offer.plans().stream().map(LivePlan::id).toList());
        return country.map(market -> prices.inMarket(plans, market, clock.now()))
                .orElse(Map.of());
    }

    private List<LivePlan> publicPlans(OfferId offer) {
        return offers.livePlansOf(Set.of(offer)).getOrDefault(offer, List.of()).stream()
                .filter(plan -> !plan.isPrivate() && !plan.isStopped())
                .toList();
    }

    private boolean isSoldByPartners(PublicListing listing) {
        var offer = listing.offer();
        var channel = partnerSales.getIfAvailable();
        return offer.type().isChannelEligible()
                && channel != null
                && channel.soldByPartners(Set.of(offer.id())).contains(offer.id());
    }
}
