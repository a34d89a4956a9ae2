package org.entrepot.site;

import org.entrepot.kernel.Refusal;

/** Refusals of the shell itself, before any module is asked. */
public enum SiteRefusal implements Refusal {
    SIGN_IN_REQUIRED(Kind.NOT_ALLOWED, ""),
    MALFORMED_REQUEST(Kind.INVALID, ""),
    MALFORMED_ID(Kind.INVALID, "P10"),
    FIELD_REQUIRED(Kind.INVALID, ""),
    UNKNOWN_FIELD(Kind.INVALID, ""),
    PRECONDITION_REQUIRED(Kind.INVALID, "P10"),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT, ""),
    BODY_TOO_LARGE(Kind.INVALID, ""),
    METHOD_NOT_ALLOWED(Kind.INVALID, ""),
    UNSUPPORTED_MEDIA_TYPE(Kind.INVALID, ""),
    TOO_MANY_REQUESTS(Kind.CONFLICT, ""),
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
