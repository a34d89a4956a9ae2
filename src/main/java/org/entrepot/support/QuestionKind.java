package org.entrepot.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may ask about: the rows of the routing matrix of section 12, in its order. */
public enum QuestionKind {
    /** Invoice, price, charge of the customer. */
    BILLING_QUESTION,
    /** Buy, cancel, renew, seats. */
    SUBSCRIPTION_MANAGEMENT,
    /** Accounts. */
    ACCOUNT_SETUP,
    /** Paying, collecting. */
    PAYMENT_COLLECTIONS,
    /** User support. */
    HOW_TO_USE,
    /** Something is broken. */
    BREAK_FIX,
    /** Commitment, compensation for an outage. */
    SERVICE_LEVEL,
    /** Is the product up. */
    PRODUCT_HEALTH,
    /** Product documents. */
    DOCUMENTATION_TRAINING,
    /** Onboarding an offer, audience changes. */
    OFFER_MANAGEMENT,
    /** Leave to sell an exclusive offer. */
    PERMISSION_TO_SELL,
    /** A transaction fails in the commerce system. */
    ORDER_FAILURE,
    /** Deployment through the operator's portal (P13). */
    DEPLOYMENT_OPERATOR_PORTAL,
    /** Deployment and account of a SaaS product. */
    SAAS_SETUP,
    /** Who does what between provider and reseller. */
    DUTY_SPLIT,
    /** Material for selling. */
    SALES_MATERIAL,
    /** The publisher's contract with the customer. */
    CUSTOMER_CONTRACT,
    /** Rules of the program for third-party offers. */
    PROGRAM_TERMS,
    /** Portal, sign-in, roles. */
    PORTAL_ERROR,
    /** A partner puts a product question to the operator (R174). */
    PRODUCT_QUESTION_TO_OPERATOR,
    /** A channel customer puts any question to the operator (R179). */
    CUSTOMER_QUESTION_TO_OPERATOR,
    /** Incident of the operator's own services. */
    OPERATOR_SERVICE_INCIDENT,
    /** Refund after the window. */
    LATE_REFUND,
    /** Fraud, misuse. */
    FRAUD_ABUSE;

    /** As written in the API and in links, such as {@code break-fix}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<QuestionKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
