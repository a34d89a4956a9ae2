package org.entrepot.sales;

import org.entrepot.kernel.Refusal;

/** Why an order was not placed, besides what the verdict says. */
public enum SalesRefusal implements Refusal {
    /** The verdict says no or is open; the answer carries its checks. */
    NOT_SELLABLE(Kind.CONFLICT, "D3 P17"),
    /** The plan is not among the live ones. */
    UNKNOWN_PLAN(Kind.INVALID, "D2");

    private final Kind kind;
    private final String rules;

    SalesRefusal(Kind kind, String rules) {
        this.kind = kind;
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return rules;
    }
}
