package org.entrepot.health.domain;

import org.entrepot.kernel.Refusal;

/** Why something about service health is not taken. */
public enum HealthRefusal implements Refusal {
    /** Neither an offer nor a plan was chosen. */
    INCIDENT_CONCERNS_NOTHING(Kind.INVALID, "A43"),
    COMPONENT_SERVES_NOTHING(Kind.INVALID, "A43"),
    COMPONENT_IS_RETIRED(Kind.CONFLICT, "R206"),
    /** Nothing can have happened ahead of time. */
    MOMENT_AHEAD(Kind.INVALID, "R206"),
    /** Earlier than everything told so far: then the first update is to be corrected. */
    MOMENT_BEFORE_START(Kind.INVALID, "R206"),
    /** What has ended is normal again. */
    END_IS_NORMAL(Kind.INVALID, "R208"),
    TIMELINE_CANNOT_BEGIN_SO(Kind.INVALID, "R208"),
    /** Arguments: the state before and the one after. */
    STATE_CANNOT_FOLLOW(Kind.CONFLICT, "R208"),
    LAST_UPDATE_STAYS(Kind.CONFLICT, "R208"),
    UPDATE_IS_WITHDRAWN(Kind.CONFLICT, "R208"),
    /** A text for customers would stand without a title for them. */
    CUSTOMER_TITLE_MISSING(Kind.INVALID, "P15"),
    /** What everybody may read must be written for customers. */
    STORE_NEEDS_CUSTOMER_TEXT(Kind.INVALID, "A43 P15"),
    PLANNED_WINDOW_REQUIRED(Kind.INVALID, "R207"),
    PLANNED_WINDOW_BACKWARDS(Kind.INVALID, "R207"),
    PLANNED_WINDOW_PAST(Kind.INVALID, "R207"),
    /** Its window is history and no longer a plan. */
    MAINTENANCE_HAS_BEGUN(Kind.CONFLICT, "R207"),
    /** Argument: the most at a time. */
    FEED_LIMIT(Kind.CONFLICT, "A43"),
    /** R207: fetched for a customer with delegated rights only. */
    DELEGATED_RIGHTS_REQUIRED(Kind.NOT_ALLOWED, "R207 R25");

    private final Kind kind;
    private final String rules;

    HealthRefusal(Kind kind, String rules) {
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
