package org.entrepot.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;

/** What things cost: the one place where a price is resolved (P22). */
public interface Prices {

    /** The list price recorded at that moment. */
    Optional<Price> resolve(PlanId plan, CountryCode market, Term term, BillingCycle billingCycle, Instant moment);

    /** By the id that a cart line carries; empty when that price is not offered at the moment (any more). */
    Optional<Price> byCatalogItem(String catalogItem, Instant moment);

    /** Every price of these plans in one market, shortest term first; plans without one are left out. */
    Map<PlanId, List<Price>> inMarket(Set<PlanId> plans, CountryCode market, Instant moment);

    /** Every price of one plan, by market, shortest term first. */
    List<Price> ofPlan(PlanId plan, Instant moment);
}
