package org.entrepot.support;

import org.entrepot.kernel.Refusal;

/** Why something about support was not done. */
public enum SupportRefusal implements Refusal {
    /** The kind is not on this asker's form. */
    QUESTION_NOT_OFFERED(Kind.INVALID, "P16"),
    /** A question about a product needs to know which. */
    OFFER_NEEDED(Kind.INVALID, "P16"),
    /** A customer asks from one of its subscriptions. */
    SUBSCRIPTION_NEEDED(Kind.INVALID, "R165 R179");

    private final Kind kind;
    private final String rules;

    SupportRefusal(Kind kind, String rules) {
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
