package org.entrepot.kernel;

/** How often a term is charged (R230). {@code NONE}: no recurring charge, usage arrives by metering (P13). */
public enum BillingCycle {
    MONTHLY,
    ANNUAL,
    ONE_TIME,
    NONE
}
