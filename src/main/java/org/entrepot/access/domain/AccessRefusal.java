package org.entrepot.access.domain;

import org.entrepot.kernel.Refusal;

/** Why somebody was not let in, or an access setting was not changed. */
public enum AccessRefusal implements Refusal {
    /** Says the same for an unknown address, a wrong password and a member without a password. */
    SIGN_IN_FAILED(Kind.INVALID),
    SIGN_IN_LOCKED(Kind.INVALID),
    SIGN_IN_TOO_OFTEN(Kind.INVALID),
    PASSWORD_TOO_SHORT(Kind.INVALID),
    PASSWORD_TOO_LONG(Kind.INVALID),
    PASSWORD_TOO_COMMON(Kind.INVALID),
    PASSWORD_LIKE_EMAIL(Kind.INVALID),
    PASSWORDS_DIFFER(Kind.INVALID),
    CURRENT_PASSWORD_WRONG(Kind.INVALID),
    LINK_NOT_VALID(Kind.NOT_FOUND),
    MEMBER_NAME_LENGTH(Kind.INVALID),
    IDENTITY_UNKNOWN(Kind.NOT_ALLOWED),
    IDENTITY_EMAIL_UNVERIFIED(Kind.NOT_ALLOWED),
    IDENTITY_PROVIDER_FAILED(Kind.CONFLICT),
    FORM_OUT_OF_DATE(Kind.NOT_ALLOWED),
    SCOPE_REQUIRED(Kind.NOT_ALLOWED),
    SCOPE_UNKNOWN(Kind.INVALID),
    SCOPE_NOT_FOR_ORGANIZATION(Kind.INVALID),
    CLIENT_NAME_LENGTH(Kind.INVALID),
    CLIENT_NEEDS_SCOPE(Kind.INVALID),
    CLIENT_NEEDS_ROLE(Kind.INVALID),
    CLIENT_ROLE_NOT_FOR_ORGANIZATION(Kind.INVALID);

    private final Kind kind;

    AccessRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return "";
    }
}
