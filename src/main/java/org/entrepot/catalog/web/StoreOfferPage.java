package org.entrepot.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.PublicListing;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** An offer in the public store: its public listing, its plans, and the way to a partner or to the publisher (P14). */
public record StoreOfferPage(
        Frame frame,
        PublicListing listing,
        String publisher,
        List<LivePlan> plans,
        Map<PlanId, List<Price>> prices,
        Optional<CountryCode> country,
        List<CountryCode> countries,
        boolean isSoldByPartners,
        List<String> partners,
        Form form)
        implements View {

    public StoreOfferPage {
        prices = Map.copyOf(prices);
    }

    public String href() {
        return "/store/offers/" + listing.offer().id();
    }

    public List<Price> pricesOf(LivePlan plan) {
        return prices.getOrDefault(plan.id(), List.of());
    }

    public boolean isUsage(LivePlan plan) {
        return plan.type().isUsageBased();
    }

    public boolean isLink() {
        return listing.termsOfUse().startsWith("https://");
    }

    public Form countryForm() {
        return Form.empty().with("country", country.map(CountryCode::value).orElse(""));
    }
}
