package org.entrepot.sales.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.entrepot.kernel.BillingCycle;

/**
 * Until when an order can be cancelled as if it had not been placed (R254, R255, A34, A35): counted from the order, in
 * whole seconds, the last one included. The billing cycle sets it (P23).
 */
public record CancellationWindow(Instant orderedAt, BillingCycle billingCycle) {

    private static final Duration BILLED_MONTHLY = Duration.ofHours(24);
    private static final Duration BILLED_ANNUALLY = Duration.ofDays(14);

    public Instant ends() {
        return orderedAt.truncatedTo(ChronoUnit.SECONDS).plus(length());
    }

    /** The second in which it ends still counts. */
    public boolean isOpenAt(Instant moment) {
        return !moment.truncatedTo(ChronoUnit.SECONDS).isAfter(ends());
    }

    private Duration length() {
        return switch (billingCycle) {
            case MONTHLY -> BILLED_MONTHLY;
            case ANNUAL -> BILLED_ANNUALLY;
            case ONE_TIME, NONE -> Duration.ZERO;
        };
    }
}
