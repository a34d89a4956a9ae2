package org.entrepot.site;

import org.entrepot.kernel.Refusal;

/** Refusals of the shell itself, before any module is asked. */
public enum SiteRefusal implements Refusal {
    SIGN_IN_REQUIRED(Kind.NOT_ALLOWED, ""),
    MALFORMED_REQUEST(Kind.INVALID, ""),
    /** Arguments: line and column. */
    MALFORMED_JSON(Kind.INVALID, ""),
    /** A NUL or half a character, which no text may hold. */
    MALFORMED_TEXT(Kind.INVALID, ""),
    /** A number where a text belongs, and the like. */
    MALFORMED_VALUE(Kind.INVALID, ""),
    MALFORMED_ID(Kind.INVALID, "P10"),
    FIELD_REQUIRED(Kind.INVALID, ""),
    UNKNOWN_FIELD(Kind.INVALID, ""),
    PRECONDITION_REQUIRED(Kind.INVALID, "P10"),
    IDEMPOTENCY_KEY_MALFORMED(Kind.INVALID, ""),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT, ""),
    /** Argument: the limit. */
    BODY_TOO_LARGE(Kind.INVALID, ""),
    /** A form with files must say before it comes how large it is. */
    LENGTH_REQUIRED(Kind.INVALID, ""),
    METHOD_NOT_ALLOWED(Kind.INVALID, ""),
    UNSUPPORTED_MEDIA_TYPE(Kind.INVALID, ""),
    /** Argument: seconds to wait. */
    TOO_MANY_REQUESTS(Kind.CONFLICT, ""),
    /** Two did the same at one moment, and the other one was first. */
    DONE_MEANWHILE(Kind.CONFLICT, ""),
    /** Argument: the number of the request. */
    UNEXPECTED_FAILURE(Kind.CONFLICT, "");

    private final Kind kind;
    private final String rules;

    SiteRefusal(Kind kind, String rules) {
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
