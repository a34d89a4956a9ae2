package org.entrepot.lists.domain;

import org.entrepot.kernel.Refusal;

/** Why a list, or a row of it, was not taken. */
public enum ListsRefusal implements Refusal {
    /** Argument: the line. */
    FILE_NOT_DECODABLE(Kind.INVALID, "A27"),
    /** An archive or a workbook, whatever its name says. */
    FILE_IS_NO_TEXT(Kind.INVALID, "A27"),
    FILE_EMPTY(Kind.INVALID, "A26"),
    FILE_NO_ID_COLUMN(Kind.INVALID, "A27"),
    UNCLOSED_QUOTE(Kind.INVALID, "A26 A27"),
    TYPE_NOT_TENANT(Kind.INVALID, "R95"),
    PARTNER_ID_UNKNOWN(Kind.INVALID, "A26 P10"),
    PARTNER_DOMAIN_UNKNOWN(Kind.INVALID, "A26 P10"),
    PARTNER_NAME_UNKNOWN(Kind.INVALID, "A26"),
    PARTNER_NAME_AMBIGUOUS(Kind.CONFLICT, "A26"),
    /** The partner is winding down: nothing is granted anew meanwhile. */
    PARTNER_WINDING_DOWN(Kind.CONFLICT, "P3"),
    IMPORT_NOT_READY(Kind.CONFLICT, "A26"),
    IMPORT_CLOSED(Kind.CONFLICT, "A26"),
    IMPORT_INTERRUPTED(Kind.CONFLICT, "A26"),
    ROW_NOT_REPAIRABLE(Kind.CONFLICT, "A26");

    private final Kind kind;
    private final String rules;

    ListsRefusal(Kind kind, String rules) {
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
