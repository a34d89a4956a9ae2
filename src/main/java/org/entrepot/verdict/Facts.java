package org.entrepot.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.SalesFacts.SubscriptionFact;

/**
 * Everything known that bears on one question, histories included; the verdict itself picks what held at its moment (P18).
 *
 * @param plan empty for a plan nobody knows
 * @param audience how the plan's offer stands towards the transacting partner
 * @param partner the transacting partner; empty for an organization that is no partner
 * @param reseller empty when none is named, or the named one is no partner
 * @param customer empty when none is chosen, or the chosen one is no customer
 * @param priceOffered whether a price is in force for the plan in the customer's market, term and billing cycle (P10)
 * @param subscription the subscription concerned; empty for a sale
 */
public record Facts(
        Optional<PlanFacts> plan,
        AudienceFacts audience,
        Optional<PartnerFacts> partner,
        Optional<Reseller> reseller,
        Optional<Customer> customer,
        boolean priceOffered,
        Optional<SubscriptionFact> subscription) {

    Facts withCustomer(Customer chosen) {
        return new Facts(plan, audience, partner, reseller, Optional.of(chosen), priceOffered, subscription);
    }

    /**
     * The reseller taking part.
     *
     * @param partnership whether provider and reseller were partners (R16, R19)
     * @param keptFromIt the provider keeps this offer from this reseller (R97)
     */
    public record Reseller(PartnerFacts organization, List<Recorded<Boolean>> partnership, boolean keptFromIt) {
        public Reseller {
            partnership = List.copyOf(partnership);
        }
    }

    /**
     * The customer chosen.
     *
     * @param relationship whether the transacting partner had a reseller relationship with it (R20)
     * @param agreement whether it had accepted the customer agreement (R226)
     * @param affiliated it belongs to the same group as the transacting partner (R7)
     * @param holdings states of the subscriptions it has of the offer, whoever sold them (R227)
     */
    public record Customer(
            CustomerFacts organization,
            List<Recorded<Boolean>> relationship,
            List<Recorded<Boolean>> agreement,
            boolean affiliated,
            Set<SubscriptionState> holdings) {
        public Customer {
            relationship = List.copyOf(relationship);
            agreement = List.copyOf(agreement);
            holdings = Set.copyOf(holdings);
        }
    }
}
