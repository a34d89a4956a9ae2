package org.entrepot.catalog;

import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;

/**
 * A plan as the current publication has it; also of a stopped offer, whose running business goes on (R325).
 *
 * @param sku four digits, unique in the product (P10)
 * @param markets countries in which it is offered, never empty (R130)
 * @param trialMonths length of the free trial that every first order begins with; 0 for none (R242, R245)
 */
public record LivePlan(
        PlanId id,
        OfferId offer,
        String productId,
        String readableId,
        String sku,
        String name,
        String summary,
        String description,
        PlanType type,
        PricingModel pricing,
        boolean isPrivate,
        boolean isStopped,
        Set<CountryCode> markets,
        int minimumQuantity,
        int maximumQuantity,
        boolean onePerCustomer,
        int trialMonths) {

    public LivePlan {
        markets = Set.copyOf(markets);
    }
}
