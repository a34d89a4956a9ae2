package org.entrepot.cases.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a holder gives a case on; the fact behind it is told in words beside it. */
public enum HandOverReason {
    /** R168: only who made the product can mend it. */
    PRODUCT_FAULT,
    /** R166. */
    PRODUCT_KNOWLEDGE,
    /** R170, R173: somebody else's duty. */
    NOT_OUR_DUTY,
    /** What was missing has been found out. */
    FACTS_ADDED,
    /** R175: it concerns the commerce system. */
    COMMERCE_SYSTEM,
    /** What the operator says after the second bounce. */
    REFEREE_DECISION;

    /** Stable, kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<HandOverReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
