package org.entrepot.catalog;

import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;

/**
 * An offered price (P10): what one unit costs for one billing cycle of a term in one market.
 *
 * @param catalogItem {@code product:sku:availability}, kept unchanged on cart, order and subscription lines
 * @param money zero for usage-based plans, which have no recurring charge (P13)
 */
public record Price(
        String availabilityId,
        String catalogItem,
        PlanId plan,
        CountryCode market,
        Term term,
        BillingCycle billingCycle,
        Money money) {}
