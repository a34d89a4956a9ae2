package org.entrepot.catalog;

/** How a plan is charged (R56, R57, R314). */
public enum PricingModel {
    FLAT_RATE,
    /** R314: flat rate besides dimensions that are metered. */
    FLAT_RATE_METERED,
    PER_USER,
    USAGE,
    BRING_YOUR_OWN_LICENSE,
    UNPRICED;

    /** Whether the publisher enters prices for terms; the others have none of their own or charge by usage. */
    public boolean hasPrices() {
        return this == FLAT_RATE || this == FLAT_RATE_METERED || this == PER_USER;
    }
}
