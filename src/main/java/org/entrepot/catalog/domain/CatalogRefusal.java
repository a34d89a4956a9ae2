package org.entrepot.catalog.domain;

import org.entrepot.kernel.Refusal;

/** Why something was not done with an offer. */
public enum CatalogRefusal implements Refusal {
    ID_BAD_CHARACTER(Kind.INVALID, "R305 R309"),
    ID_TOO_LONG(Kind.INVALID, "R305 R309"),
    ID_PAIR_TOO_LONG(Kind.INVALID, "R306"),
    ID_TAKEN(Kind.INVALID, "R305 R309"),
    ID_FIXED(Kind.INVALID, "R305 R309"),
    LANGUAGE_UNKNOWN(Kind.INVALID, "P11"),

    TOO_MANY_ENTRIES(Kind.INVALID, "R311"),
    PREVIEW_AUDIENCE_TOO_LARGE(Kind.INVALID, "R311"),
    GUID_MALFORMED(Kind.INVALID, "R311"),

    PRICE_ENTERED_TWICE(Kind.INVALID, "P10"),
    TERM_AND_CYCLE_DIFFER(Kind.INVALID, "R230"),
    MARKETS_REQUIRED(Kind.INVALID, "R130"),
    PRICE_REQUIRED(Kind.INVALID, "R311"),
    PRICE_MISSING_FOR_CURRENCY(Kind.INVALID, "P10 R130"),
    PRICING_NOT_FOR_TYPE(Kind.INVALID, "R57"),
    PRICING_MODELS_DIFFER(Kind.INVALID, "R312"),
    TRIAL_NOT_OFFERED(Kind.INVALID, "R245"),
    QUANTITY_LIMITS_CROSSED(Kind.INVALID, "R231"),
    LISTING_OPTION_NOT_FOR_TYPE(Kind.INVALID, "R55"),

    PRICING_MODEL_FIXED(Kind.INVALID, "R312"),
    PUBLISHED_PRICE_FIXED(Kind.INVALID, "R312"),
    PUBLISHED_TERM_FIXED(Kind.INVALID, "R312"),
    PUBLIC_PLAN_STAYS_PUBLIC(Kind.INVALID, "R313"),
    TRANSACTABLE_STAYS_TRANSACTABLE(Kind.INVALID, "R55"),
    ONLY_PLAN_CANNOT_STOP(Kind.CONFLICT, "R315"),
    PUBLISHED_PLAN_STAYS(Kind.CONFLICT, "R327"),
    PUBLISHED_LISTING_STAYS(Kind.CONFLICT, "P11"),

    PLAN_REQUIRED(Kind.INVALID, "R311"),
    TOO_MANY_PLANS(Kind.INVALID, "R311"),
    TOO_MANY_PRIVATE_PLANS(Kind.INVALID, "R311"),
    PLAN_NAME_TAKEN(Kind.INVALID, "R311"),

    PUBLISHING_UNDER_WAY(Kind.CONFLICT, "R318"),
    NOTHING_TO_CANCEL(Kind.CONFLICT, "R321"),
    NO_PREVIEW_TO_GO_LIVE(Kind.CONFLICT, "R318"),
    NOT_IN_REVIEW(Kind.CONFLICT, "R318"),
    OFFER_NOT_ON_SALE(Kind.CONFLICT, "R325"),

    PORTAL_NOT_FOR_TYPE(Kind.INVALID, "P13");

    private final Kind kind;
    private final String rules;

    CatalogRefusal(Kind kind, String rules) {
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
