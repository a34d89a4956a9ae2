package org.entrepot.visibility;

import org.entrepot.kernel.AudienceOption;

/**
 * How a partner stands towards an offer; a reseller as its best provider (P15).
 *
 * <p>{@link #countsAsAuthorized} is the "authorized" of the visibility matrix: whoever may resell at least one plan.
 */
public enum Standing {
    /** No partner at all, or one outside the audience: not on the list of an exclusive offer, or under none. */
    OUTSIDE,
    /** Inside the audience, but something else keeps it from every plan: its status, its agreement, its region. */
    KEPT_FROM_SELLING,
    /** Outside the audience, but may sell a plan that is in by default (P5). */
    THROUGH_DEFAULT_IN_PLAN,
    AUTHORIZED,
    /** Authorized until the date of its wind-down (P3). */
    WINDING_DOWN;

    /** What the option alone says of a partner of which nothing else is known. */
    public static Standing underOption(AudienceOption option) {
        return option == AudienceOption.ANY ? AUTHORIZED : OUTSIDE;
    }

    public boolean countsAsAuthorized() {
        return switch (this) {
            case OUTSIDE, KEPT_FROM_SELLING -> false;
            case THROUGH_DEFAULT_IN_PLAN, AUTHORIZED, WINDING_DOWN -> true;
        };
    }
}
