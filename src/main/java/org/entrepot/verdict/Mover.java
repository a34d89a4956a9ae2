package org.entrepot.verdict;

import java.util.Locale;

/** Who can change the fact behind a check. */
public enum Mover {
    PUBLISHER,
    OPERATOR,
    PARTNER,
    PARTNER_GLOBAL_ADMIN,
    PROVIDER,
    RESELLER,
    RESELLER_GLOBAL_ADMIN,
    CUSTOMER,
    ACTING_USER;

    /** Stable, kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
