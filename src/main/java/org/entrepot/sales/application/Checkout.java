package org.entrepot.sales.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Price;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Page;
import org.entrepot.organizations.Organization;
import org.entrepot.relationships.Relationships.Customer;
import org.entrepot.relationships.Relationships.Link;
import org.entrepot.sales.Wish;
import org.entrepot.verdict.Verdict;

/**
 * An order as it would be placed now: what can be chosen, what is chosen, what it costs, and whether it may be.
 *
 * @param plans of the offer in the partner marketplace
 * @param prices of the chosen plan in the customer's market; in the partner's own country while no customer is chosen
 * @param price the chosen one
 * @param customer only a customer of the partner
 * @param customers what the search found
 * @param resellers of a provider; none for others
 * @param portal where a usage-based plan is deployed (P13)
 */
public record Checkout(
        OfferSummary offer,
        List<LivePlan> plans,
        LivePlan plan,
        List<Price> prices,
        Optional<Price> price,
        Optional<Organization> customer,
        Page<Customer> customers,
        List<Link> resellers,
        Optional<DeploymentPortal> portal,
        Wish wish,
        Verdict verdict) {

    public Checkout {
        plans = List.copyOf(plans);
        prices = List.copyOf(prices);
        resellers = List.copyOf(resellers);
    }

    /** What one billing period costs (P23); empty without a price or a quantity, and for usage-based plans. */
    public Optional<Money> total() {
        return price.filter(_ -> !plan.type().isUsageBased())
                .flatMap(found -> wish.quantity().map(quantity -> found.money().times(quantity)));
    }
}
