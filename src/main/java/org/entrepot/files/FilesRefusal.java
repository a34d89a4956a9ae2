package org.entrepot.files;

import org.entrepot.kernel.Refusal;

/** Why a file is not taken. */
public enum FilesRefusal implements Refusal {
    /** Argument: the limit, as people read it. */
    FILE_TOO_LARGE(Kind.INVALID),
    UPLOAD_EMPTY(Kind.INVALID),
    /** Argument: the types that are taken. */
    FILE_TYPE_NOT_ALLOWED(Kind.INVALID),
    /** Argument: the quota of the organization, as people read it. */
    FILE_QUOTA_REACHED(Kind.CONFLICT),
    /** Not there, not the organization's, uploaded for something else, or attached to something already. */
    FILE_NOT_USABLE(Kind.INVALID),
    /** Argument: the most. */
    TOO_MANY_FILES(Kind.INVALID),
    FILE_USE_UNKNOWN(Kind.INVALID);

    private final Kind kind;

    FilesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return "A8";
    }
}
