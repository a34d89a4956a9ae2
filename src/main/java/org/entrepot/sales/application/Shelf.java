package org.entrepot.sales.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.DeploymentPortals;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.Prices;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.Wish;
import org.entrepot.sales.domain.NewLine;
import org.springframework.stereotype.Component;

/** What can be taken from the catalogue for an order: the live plan, its price for the customer, its portal. */
@Component
class Shelf {

    private final Offers offers;
    private final Prices prices;
    private final DeploymentPortals portals;
    private final Organizations organizations;

    Shelf(Offers offers, Prices prices, DeploymentPortals portals, Organizations organizations) {
        this.offers = offers;
        this.prices = prices;
        this.portals = portals;
        this.organizations = organizations;
    }

    Optional<LivePlan> plan(PlanId plan) {
        return Optional.ofNullable(offers.livePlans(Set.of(plan)).get(plan));
    }

    /** Every price of the plan in that market, shortest term first. */
    List<Price> prices(PlanId plan, CountryCode market, Instant moment) {
        return prices.inMarket(Set.of(plan), market, moment).getOrDefault(plan, List.of());
    }

    /** The line for a wish that the verdict allows, so that customer and price are there (P22). */
    NewLine pick(Wish wish, LivePlan plan, Instant moment) {
        var usageBased = plan.type().isUsageBased();
        return new NewLine(
                1,
                SubscriptionId.next(),
                plan,
                price(wish, moment),
                usageBased ? Optional.empty() : wish.quantity(),
                portal(plan, moment));
    }

    private Price price(Wish wish, Instant moment) {
        var market =
                organizations.find(wish.customer().orElseThrow()).orElseThrow().country();
        return prices.resolve(
                        wish.plan(),
                        market,
                        wish.term().orElseThrow(),
                        wish.billingCycle().orElseThrow(),
                        moment)
                .orElseThrow();
    }

    /** Empty for plans that are not usage-based, and where the operator has configured none (P13). */
    Optional<DeploymentPortal> portal(LivePlan plan, Instant moment) {
        if (!plan.type().isUsageBased()) {
            return Optional.empty();
        }
        var offer = offers.summary(plan.offer(), Locale.ENGLISH).orElseThrow();
        return portals.of(offer.type(), new AsOf(moment));
    }
}
