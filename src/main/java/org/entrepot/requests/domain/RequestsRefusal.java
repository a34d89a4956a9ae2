package org.entrepot.requests.domain;

import org.entrepot.kernel.Refusal;

/** Why a request is not taken, or not answered like that. */
public enum RequestsRefusal implements Refusal {
    /** Argument: the title that all of these requests have. */
    REQUEST_TITLE_FIXED(Kind.INVALID, "R111 A7"),
    REQUEST_KIND_UNKNOWN(Kind.INVALID, "R112 P4"),
    REQUEST_PARTNERS_REQUIRED(Kind.INVALID, "R75"),
    REQUEST_MARKETS_REQUIRED(Kind.INVALID, "P2"),
    /** Named something that this kind of request does not speak of. */
    REQUEST_FIELD_NOT_ASKED(Kind.INVALID, "P4"),
    /** A4: before the first publication everything is free. */
    REQUEST_NEEDS_LIVE_OFFER(Kind.CONFLICT, "R75 A4"),
    /** The live option is another one by now. */
    REQUEST_DOES_NOT_FIT(Kind.CONFLICT, "R112"),
    /** Argument: its number. */
    REQUEST_OPEN_ALREADY(Kind.CONFLICT, "A9"),
    /** Decided or withdrawn meanwhile. */
    REQUEST_CLOSED(Kind.CONFLICT, "A9"),
    /** The form says something else than the preview that it was made from. */
    REQUEST_NOT_AS_PREVIEWED(Kind.CONFLICT, "P4"),
    NOTHING_LEFT_TO_REMOVE(Kind.CONFLICT, "R74 R75"),
    PROPOSAL_CLOSED(Kind.CONFLICT, "P2"),
    RESELL_NOT_EXCLUSIVE(Kind.CONFLICT, "R72 R73 P6"),
    RESELL_AUTHORIZED_ALREADY(Kind.CONFLICT, "P6"),
    /** R96, R97: a reseller asks its provider. */
    RESELL_NEEDS_TRANSACTING_PARTNER(Kind.CONFLICT, "R96 R97"),
    RESELL_OPEN_ALREADY(Kind.CONFLICT, "P6"),
    /** Argument: days to wait. */
    RESELL_REFUSED_RECENTLY(Kind.CONFLICT, "P6"),
    /** Argument: the most a day. */
    RESELL_TOO_MANY(Kind.CONFLICT, "P6"),
    RESELL_CLOSED(Kind.CONFLICT, "P6"),
    /** There are no conditions to accept. */
    RESELL_NOT_COUNTERED(Kind.CONFLICT, "P6"),
    RESELL_CONDITIONS_REQUIRED(Kind.INVALID, "P6"),
    RESELL_UNTIL_NOT_AHEAD(Kind.INVALID, "P2"),
    /** What stands against it is the publisher's business and not told to the partner (P8). */
    RESELL_NOT_POSSIBLE_NOW(Kind.CONFLICT, "P6 P7");

    private final Kind kind;
    private final String rules;

    RequestsRefusal(Kind kind, String rules) {
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
