package org.entrepot.channel.domain;

import org.entrepot.kernel.AudienceOption;

/** The live reseller audience of an offer: exactly one of three options, or none chosen yet (R63). */
public sealed interface Audience {

    /** R45: opt-in; without a choice no partner may resell. */
    record Unset() implements Audience {}

    /** R64. */
    record Anyone() implements Audience {}

    /** R65, R72: exclusive. */
    record Specific() implements Audience {}

    /** R66. */
    record Nobody() implements Audience {}

    static Audience of(AudienceOption option) {
        return switch (option) {
            case NOT_SET -> new Unset();
            case ANY -> new Anyone();
            case SPECIFIC -> new Specific();
            case NONE -> new Nobody();
        };
    }

    /** Whether plans that depend on the option are open to a partner; plans in by default are open to all (P5, A11). */
    default boolean opensTo(boolean authorized) {
        return switch (this) {
            case Unset _, Nobody _ -> false;
            case Anyone _ -> true;
            case Specific _ -> authorized;
        };
    }
}
