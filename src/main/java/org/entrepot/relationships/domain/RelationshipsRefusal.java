package org.entrepot.relationships.domain;

import org.entrepot.kernel.Refusal;

/** Why a link or an agreement was not made or not ended. */
public enum RelationshipsRefusal implements Refusal {
    NOT_AN_INDIRECT_PROVIDER(Kind.CONFLICT, "R16"),
    NOT_AN_INDIRECT_RESELLER(Kind.CONFLICT, "R8 R16"),
    PARTNERS_IN_DIFFERENT_REGIONS(Kind.CONFLICT, "R18 A22"),
    PARTNER_PROGRAM_NOT_ACTIVE(Kind.CONFLICT, "R13 R14"),
    ALREADY_LINKED(Kind.CONFLICT, "R16 R22"),
    NOT_A_CUSTOMER_TENANT(Kind.CONFLICT, "R6"),
    CUSTOMER_OUTSIDE_REGION(Kind.CONFLICT, "R24 R124"),
    /** Argument: how many. */
    SUBSCRIPTIONS_STILL_ACTIVE(Kind.CONFLICT, "R28"),
    ONLY_TRANSACTING_PARTNERS_REMOVE(Kind.CONFLICT, "R28"),
    NO_DELEGATED_ADMIN(Kind.CONFLICT, "R26"),
    RESELLER_CANNOT_ATTEST(Kind.CONFLICT, "R300"),
    DATE_IN_FUTURE(Kind.INVALID, "R300"),
    DATE_MALFORMED(Kind.INVALID, "R300"),
    CUSTOMER_AGREEMENT_ALREADY_ACCEPTED(Kind.CONFLICT, "R226 R300"),
    ORGANIZATION_UNKNOWN(Kind.INVALID, "R23");

    private final Kind kind;
    private final String rules;

    RelationshipsRefusal(Kind kind, String rules) {
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
