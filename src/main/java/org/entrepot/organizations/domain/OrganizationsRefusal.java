package org.entrepot.organizations.domain;

import org.entrepot.kernel.Refusal;

/** Why something about organizations or members was not done. */
public enum OrganizationsRefusal implements Refusal {
    UNKNOWN_TENANT(Kind.INVALID, "A26"),
    RESELLER_NOT_SELECTABLE(Kind.INVALID, "R96 R97"),
    DOMAIN_TAKEN(Kind.CONFLICT, "P10"),
    PARTNER_ID_MALFORMED(Kind.INVALID, "P10 R122"),
    PARTNER_ID_TAKEN(Kind.CONFLICT, "P10 R122"),
    ALREADY_ENROLLED(Kind.CONFLICT, "R1"),
    NOT_ENROLLED(Kind.CONFLICT, "R1"),
    NOT_A_PARTNER(Kind.CONFLICT, "R1 R12"),
    STATUS_UNCHANGED(Kind.CONFLICT, "R12"),
    AGREEMENT_ALREADY_SIGNED(Kind.CONFLICT, "R11"),
    NO_BUSINESS_IN_REGION(Kind.CONFLICT, "R11"),
    CUSTOMER_MARKET_IS_FIXED(Kind.CONFLICT, "A25"),
    OUTSIDE_OWN_REGION(Kind.CONFLICT, "R24 R124"),
    PARTNER_NOT_ACTIVE(Kind.CONFLICT, "R13 R14"),
    ONLY_TRANSACTING_PARTNERS_CREATE_CUSTOMERS(Kind.CONFLICT, "R4 R24"),
    AFFILIATED_WITH_ITSELF(Kind.INVALID, "R7"),
    ALREADY_AFFILIATED(Kind.CONFLICT, "R7"),
    NOT_AFFILIATED(Kind.CONFLICT, "R7"),
    /** Argument: the most. */
    TOO_MANY_INVITATIONS(Kind.INVALID, "R44"),
    EMAIL_TAKEN(Kind.CONFLICT, "R44"),
    EMAIL_REPEATED(Kind.INVALID, "R44"),
    INVITATION_NOT_OPEN(Kind.CONFLICT, "R44"),
    MEMBER_ALREADY_JOINED(Kind.CONFLICT, "R44"),
    ROLE_NOT_OF_THIS_ORGANIZATION(Kind.INVALID, "R34 R43"),
    /** Argument: the role that is beyond the actor's. */
    ROLE_ABOVE_OWN(Kind.NOT_ALLOWED, "R35 R43"),
    LAST_ADMINISTRATOR(Kind.CONFLICT, "R35 R43"),
    APPLICATION_ALREADY_DECIDED(Kind.CONFLICT, ""),
    REQUIREMENTS_NOT_ATTESTED(Kind.INVALID, "R15"),
    /** Argument: the most. */
    TOO_MANY_SKILLS(Kind.INVALID, "R103"),
    MARKETPLACE_ALREADY_FOUNDED(Kind.CONFLICT, "P10");

    private final Kind kind;
    private final String rules;

    OrganizationsRefusal(Kind kind, String rules) {
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
