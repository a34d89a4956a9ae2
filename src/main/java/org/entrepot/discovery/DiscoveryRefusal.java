package org.entrepot.discovery;

import org.entrepot.kernel.Refusal;

/** Why a question was not answered. */
public enum DiscoveryRefusal implements Refusal {
    /** Argument: the most that one request may ask. */
    TOO_MANY_QUESTIONS("P17"),
    /** Not an ISO 8601 moment with its offset. */
    MALFORMED_MOMENT("P9 P18");

    private final String rules;

    DiscoveryRefusal(String rules) {
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String rules() {
        return rules;
    }
}
