package org.entrepot.verdict;

import java.util.EnumSet;
import java.util.Set;

/** Whose facts a check would give away to somebody without a relation to them. */
final class FactsOf {

    /** Not the relationship itself: either side knows that it has none. */
    static final Set<Check> CUSTOMER = EnumSet.of(
            Check.CUSTOMER_NOT_AFFILIATED,
            Check.CUSTOMER_AGREEMENT_ACCEPTED,
            Check.REGION_CONTAINS_CUSTOMER_COUNTRY,
            Check.PLAN_MARKET_CONTAINS_CUSTOMER_COUNTRY,
            Check.AUTHORIZATION_COVERS_MARKET,
            Check.PRICE_OFFERED,
            Check.ONE_PER_CUSTOMER,
            Check.SUBSCRIPTION_ACTIVATED,
            Check.SUBSCRIPTION_NOT_SUSPENDED,
            Check.SUBSCRIPTION_CAN_BE_REACTIVATED);

    /** Not the partnership itself, nor what the provider and the publisher decided about it. */
    static final Set<Check> RESELLER =
            EnumSet.of(Check.RESELLER_ENROLLED, Check.RESELLER_AGREEMENT_SIGNED, Check.RESELLER_IN_PROVIDER_REGION);

    static final Set<Check> PROVIDER = EnumSet.of(
            Check.AUTHORIZATION_CURRENT,
            Check.NOT_WINDING_DOWN,
            Check.PARTNER_PROGRAM_ACTIVE,
            Check.PARTNER_AGREEMENT_SIGNED,
            Check.ONWARD_RIGHT_COVERS_RESELLER,
            Check.RESELLER_ASSORTMENT_ALLOWS,
            Check.CUSTOMER_RELATIONSHIP,
            Check.AUTHORIZATION_COVERS_MARKET);

    private FactsOf() {}
}
