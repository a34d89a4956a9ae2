package org.entrepot.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What narrows a question so that its cell of the routing matrix answers otherwise ("Y if Z", P16). */
public enum Circumstance {
    /** Account set-up at the publisher's own site. */
    ACTIVATION_STEPS(QuestionKind.ACCOUNT_SETUP),
    /** Account set-up in the portals of the marketplace. */
    PORTAL_ACCOUNTS(QuestionKind.ACCOUNT_SETUP),
    /** The partner's own invoice from the operator. */
    OWN_INVOICE(QuestionKind.BILLING_QUESTION),
    /** The commerce system fails. */
    COMMERCE_FAILURE(QuestionKind.SUBSCRIPTION_MANAGEMENT);

    private final QuestionKind kind;

    Circumstance(QuestionKind kind) {
        this.kind = kind;
    }

    /** The one kind of question that it narrows. */
    public QuestionKind kind() {
        return kind;
    }

    /** Stable, kebab case, such as {@code own-invoice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<Circumstance> parse(String code) {
        return Arrays.stream(values())
                .filter(circumstance -> circumstance.code().equals(code))
                .findFirst();
    }
}
