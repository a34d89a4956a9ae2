package org.entrepot.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.MoneyInput;
import org.entrepot.kernel.QuantityInput;
import org.entrepot.kernel.Term;

/**
 * A plan as typed.
 *
 * @param isEverywhere every country of the program, those added later included with the next publication
 * @param prices rows without an amount are left out
 */
public record PlanInput(
        String name,
        String summary,
        String description,
        PricingModel pricing,
        boolean isPrivate,
        boolean isStopped,
        boolean isEverywhere,
        Set<String> markets,
        List<TypedPrice> prices,
        String minimumQuantity,
        String maximumQuantity,
        int trialMonths)
        implements ModuleInput {

    private static final int MOST_UNITS = 1_000_000;

    /** One row of the price form. */
    public record TypedPrice(Term term, BillingCycle billingCycle, String currency, String amount) {}

    public PlanInput {
        markets = Set.copyOf(markets);
        prices = List.copyOf(prices);
    }

    /** A saved plan as it would be typed. */
    public static PlanInput of(PlanContent plan) {
        return new PlanInput(
                plan.name(),
                plan.summary(),
                plan.description(),
                plan.pricing(),
                plan.isPrivate(),
                plan.isStopped(),
                plan.isEverywhere(),
                plan.markets().stream().map(CountryCode::value).collect(Collectors.toSet()),
                plan.prices().stream()
                        .map(entry -> new TypedPrice(
                                entry.term(),
                                entry.billingCycle(),
                                entry.currency(),
                                entry.money().plainAmount()))
                        .toList(),
                String.valueOf(plan.minimumQuantity()),
                String.valueOf(plan.maximumQuantity()),
                plan.trialMonths());
    }

    @Override
    public Checked<PlanContent> check(Surroundings surroundings) {
        var fields = new Fields();
        var isMachine = surroundings.type() == OfferType.VIRTUAL_MACHINE;
        var minimum = quantity(fields, "minimumQuantity", minimumQuantity, 1);
        var maximum = quantity(fields, "maximumQuantity", maximumQuantity, MOST_UNITS);
        if (minimum > maximum) {
            fields.add("maximumQuantity", CatalogRefusal.QUANTITY_LIMITS_CROSSED);
        }
        if (!surroundings.type().pricingModels().contains(pricing)) {
            fields.add("pricing", CatalogRefusal.PRICING_NOT_FOR_TYPE);
        }
        if (!PlanContent.trials(surroundings.type(), pricing).contains(trialMonths)) {
            fields.add("trialMonths", CatalogRefusal.TRIAL_NOT_OFFERED);
        }
        var plan = new PlanContent(
                fields.line("name", name, isMachine ? 100 : 50),
                fields.line("summary", summary, 100),
                fields.text("description", description, isMachine ? 2_000 : 500),
                pricing,
                isPrivate,
                isStopped,
                isEverywhere,
                isEverywhere ? Set.of() : readMarkets(fields, surroundings.markets()),
                pricing.hasPrices() ? readPrices(fields, surroundings.markets()) : List.of(),
                minimum,
                maximum,
                trialMonths);
        return new Checked<>(plan, fields.problems());
    }

    private Set<CountryCode> readMarkets(Fields fields, MarketTable table) {
        var read = new TreeSet<CountryCode>();
        for (var code : markets) {
            if (code.matches("[A-Z]{2}") && table.currencies().containsKey(new CountryCode(code))) {
                read.add(new CountryCode(code));
            } else {
                fields.add("markets", InputRefusal.COUNTRY_UNKNOWN, code);
            }
        }
        return read;
    }

    private List<PriceEntry> readPrices(Fields fields, MarketTable table) {
        var offered = Set.copyOf(table.offered().values());
        var entries = new ArrayList<PriceEntry>();
        for (var index = 0; index < prices.size(); index++) {
            var typed = prices.get(index);
            var path = "prices[" + index + "]";
            if (typed.amount().isBlank()) {
                continue;
            }
            if (!PriceEntry.isPossible(typed.term(), typed.billingCycle())) {
                fields.add(path + ".billingCycle", CatalogRefusal.TERM_AND_CYCLE_DIFFER);
            }
            MoneyInput.currency(typed.currency(), offered::contains)
                    .then(currency -> MoneyInput.amount(typed.amount(), currency))
                    .fold(
                            money -> entries.add(new PriceEntry(
                                    typed.term(),
                                    typed.billingCycle(),
                                    money.currency().getCurrencyCode(),
                                    money.amount())),
                            problems -> {
                                problems.forEach(problem -> fields.add(
                                        path + ".amount",
                                        problem.refusal(),
                                        problem.arguments().toArray(String[]::new)));
                                return false;
                            });
        }
        for (var index = 1; index < entries.size(); index++) {
            if (entries.subList(0, index).stream().anyMatch(entries.get(index)::isFor)) {
                fields.add(
                        "prices",
                        CatalogRefusal.PRICE_ENTERED_TWICE,
                        entries.get(index).currency());
            }
        }
        return entries;
    }

    private static int quantity(Fields fields, String field, String typed, int absent) {
        if (typed.isBlank()) {
            return absent;
        }
        return QuantityInput.parse(typed, 1, MOST_UNITS).fold(number -> number, problems -> {
            problems.forEach(problem ->
                    fields.add(field, problem.refusal(), problem.arguments().toArray(String[]::new)));
            return absent;
        });
    }
}
