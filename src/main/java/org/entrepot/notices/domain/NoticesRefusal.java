package org.entrepot.notices.domain;

import org.entrepot.kernel.Refusal;

/** Why something about notices is not done. */
public enum NoticesRefusal implements Refusal {
    /** Argument: the code. */
    NO_SUCH_NOTICE_KIND(Kind.INVALID),
    OUTBOX_IS_FOR_OPERATIONS(Kind.NOT_ALLOWED);

    private final Kind kind;

    NoticesRefusal(Kind kind) {
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
