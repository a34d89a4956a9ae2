package org.entrepot.access.matrix;

import java.util.Locale;

/** Who calls: each party's roles, a stranger of the same kind, programs, and nobody at all. One column of the table. */
enum Caller {
    ANONYMOUS,
    OPERATOR_OPERATIONS,
    OPERATOR_CERTIFICATION,
    PUBLISHER_OWNER,
    PUBLISHER_DEVELOPER,
    OTHER_PUBLISHER,
    PARTNER_GLOBAL_ADMIN,
    PARTNER_SALES_AGENT,
    PARTNER_HELPDESK,
    OTHER_PARTNER,
    RESELLER_GLOBAL_ADMIN,
    CUSTOMER_ADMIN,
    NO_ROLE,
    API_CLIENT_WITH_SCOPE,
    API_CLIENT_WITHOUT_SCOPE;

    /** As the head of the table names it. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
