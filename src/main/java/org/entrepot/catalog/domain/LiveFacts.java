package org.entrepot.catalog.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;

/** What a publication says to the verdict and to the checkout: plans and prices, a row for each market (P10). */
public record LiveFacts(List<LivePlanRow> plans, List<LivePrice> prices) {

    public LiveFacts {
        plans = List.copyOf(plans);
        prices = List.copyOf(prices);
    }

    public static LiveFacts of(OfferType type, OfferContent content, MarketTable table) {
        var plans = new ArrayList<LivePlanRow>();
        var prices = new ArrayList<LivePrice>();
        content.plans().forEach((id, plan) -> {
            plans.add(new LivePlanRow(
                    id,
                    content.planType(type, plan),
                    plan.isPrivate(),
                    plan.isStopped(),
                    plan.marketsIn(table),
                    plan.minimumQuantity(),
                    plan.maximumQuantity(),
                    content.setup().onePerCustomer(),
                    plan.trialMonths()));
            prices.addAll(type.isUsageBased() ? usage(id, plan, table) : entered(id, plan, table));
        });
        return new LiveFacts(plans, prices);
    }

    private static List<LivePrice> entered(PlanId id, PlanContent plan, MarketTable table) {
        var prices = new ArrayList<LivePrice>();
        for (var market : plan.marketsIn(table)) {
            var currency = table.currencyOf(market).orElseThrow().getCurrencyCode();
            plan.prices().stream()
                    .filter(entry -> entry.currency().equals(currency))
                    .map(entry ->
                            new LivePrice(id, market, entry.term(), entry.billingCycle(), currency, entry.amount()))
                    .forEach(prices::add);
        }
        return prices;
    }

    /** P13: no recurring charge, usage arrives by metering; the row makes the plan orderable in the market. */
    private static List<LivePrice> usage(PlanId id, PlanContent plan, MarketTable table) {
        return plan.marketsIn(table).stream()
                .map(market -> new LivePrice(
                        id,
                        market,
                        Term.P1M,
                        BillingCycle.NONE,
                        table.currencyOf(market).orElseThrow().getCurrencyCode(),
                        BigDecimal.ZERO))
                .toList();
    }
}
