package org.entrepot.kernel;

/** How long a paid term runs before it renews (R230). */
public enum Term {
    P1M(1),
    P1Y(12),
    P3Y(36);

    private final int months;

    Term(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
