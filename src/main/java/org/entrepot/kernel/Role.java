package org.entrepot.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** What a member may do, by the party it does it for (section 4). A member without a role sees its own profile only (R41). */
public enum Role {
    /** R35. */
    GLOBAL_ADMIN(Party.PARTNER),
    /** R36. */
    USER_MANAGEMENT_ADMIN(Party.PARTNER),
    /** R37. */
    BILLING_ADMIN(Party.PARTNER),
    /** R38. */
    ADMIN_AGENT(Party.PARTNER),
    /** R39. */
    SALES_AGENT(Party.PARTNER),
    /** R40. */
    HELPDESK_AGENT(Party.PARTNER),

    /** R43: everything, payout and tax included. */
    OWNER(Party.PUBLISHER),
    /** R43: users and roles, no payout and tax. */
    MANAGER(Party.PUBLISHER),
    /** R43: creates and submits offers. */
    DEVELOPER(Party.PUBLISHER),

    /** Organizations, program status, requests, the practice clock. */
    OPERATIONS(Party.OPERATOR),
    /** Reviews submissions. */
    CERTIFICATION(Party.OPERATOR),

    /** Accepts relationships and the customer agreement for a customer (R23). */
    CUSTOMER_ADMIN(Party.CUSTOMER),

    /** No person: automatic renewal and due work (R267). */
    SYSTEM(Party.OPERATOR);

    private final Party party;

    Role(Party party) {
        this.party = party;
    }

    public Party party() {
        return party;
    }

    /** Stable, kebab case, such as {@code admin-agent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String codes(Role... roles) {
        return Arrays.stream(roles).map(Role::code).collect(joining(", "));
    }
}
