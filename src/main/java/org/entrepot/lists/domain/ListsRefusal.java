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
    ROW_NOT_REPAIRABLE(Kind.CONFLICT, "A26"),
    LIST_NAME_TAKEN(Kind.CONFLICT, "P2"),
    LIST_RULE_REQUIRED(Kind.INVALID, "A31"),
    /** Its members are what the rule says. */
    LIST_FOLLOWS_RULE(Kind.CONFLICT, "P2"),
    /** Argument: the entry. */
    LISTED_PARTNER_UNKNOWN(Kind.INVALID, "A26"),
    LISTED_PARTNERS_REQUIRED(Kind.INVALID, "R89"),
    LISTED_PARTNERS_SOLD(Kind.CONFLICT, "R74 D4"),
    OFFERS_REQUIRED(Kind.INVALID, "R94");

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
