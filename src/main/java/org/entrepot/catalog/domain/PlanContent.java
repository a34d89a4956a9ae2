package org.entrepot.catalog.domain;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Problem;

/**
 * A plan: texts, pricing, markets, visibility, quantity limits and trial (R309-R315).
 *
 * @param markets only read when the plan is not everywhere
 */
public record PlanContent(
        String name,
        String summary,
        String description,
        PricingModel pricing,
        boolean isPrivate,
        boolean isStopped,
        boolean isEverywhere,
        Set<CountryCode> markets,
        List<PriceEntry> prices,
        int minimumQuantity,
        int maximumQuantity,
        int trialMonths)
        implements ModuleContent {

    public PlanContent {
        markets = Set.copyOf(markets);
        prices = List.copyOf(prices);
    }

    public static PlanContent named(String name, OfferType type) {
        return new PlanContent(
                name,
                "",
                "",
                type.pricingModels().getFirst(),
                false,
                false,
                true,
                Set.of(),
                List.of(),
                1,
                1_000_000,
                0);
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        var fields = new Fields();
        fields.require("name", name);
        if (surroundings.type() != OfferType.SAAS) {
            fields.require("summary", summary);
        }
        fields.require("description", description);
        if (marketsIn(surroundings.markets()).isEmpty()) {
            fields.add("markets", CatalogRefusal.MARKETS_REQUIRED);
        }
        if (pricing.hasPrices() && surroundings.isTransactable()) {
            missingPrices(fields, surroundings.markets());
        }
        return fields.problems();
    }

    /** R130: never empty once published. */
    public Set<CountryCode> marketsIn(MarketTable table) {
        if (isEverywhere) {
            return table.all();
        }
        var known = new TreeSet<>(markets);
        known.retainAll(table.all());
        return known;
    }

    /** R245: a trial lasts a month for SaaS, 1, 3 or 6 for VM; none where usage is metered. */
    public static Set<Integer> trials(OfferType type, PricingModel pricing) {
        return switch (pricing) {
            case PER_USER, FLAT_RATE -> Set.of(0, 1);
            case USAGE -> type == OfferType.VIRTUAL_MACHINE ? Set.of(0, 1, 3, 6) : Set.of(0);
            case FLAT_RATE_METERED, BRING_YOUR_OWN_LICENSE, UNPRICED -> Set.of(0);
        };
    }

    /** Every offered term needs a price in the currency of every market: nobody is surprised at checkout. */
    private void missingPrices(Fields fields, MarketTable table) {
        if (prices.isEmpty()) {
            fields.add("prices", CatalogRefusal.PRICE_REQUIRED);
        }
        var currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        marketsIn(table).forEach(market -> table.currencyOf(market).ifPresent(currencies::add));
        for (var currency : currencies) {
            var code = currency.getCurrencyCode();
            var isComplete = prices.stream()
                    .allMatch(entry -> prices.stream()
                            .anyMatch(other ->
                                    entry.isSameTerm(other) && other.currency().equals(code)));
            if (!isComplete) {
                fields.add("prices", CatalogRefusal.PRICE_MISSING_FOR_CURRENCY, code);
            }
        }
    }
}
