package org.entrepot.support;

import java.util.Locale;

/** Who may answer a question: the contents of the cells of the routing matrix of section 12. */
public enum Answerer {
    DIRECT_PARTNER,
    PROVIDER,
    RESELLER,
    PUBLISHER,
    OPERATOR;

    /** Stable, kebab case, such as {@code direct-partner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
