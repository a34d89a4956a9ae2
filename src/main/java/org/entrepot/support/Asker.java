package org.entrepot.support;

import java.util.Locale;
import org.entrepot.kernel.PartnerKind;

/** Who asks: the columns of the routing matrix of section 12. */
public enum Asker {
    /** Of a direct bill partner or of a provider; the facts tell which. */
    CUSTOMER,
    DIRECT_PARTNER,
    PROVIDER,
    RESELLER,
    PUBLISHER;

    public static Asker of(PartnerKind kind) {
        return switch (kind) {
            case DIRECT_BILL -> DIRECT_PARTNER;
            case INDIRECT_PROVIDER -> PROVIDER;
            case INDIRECT_RESELLER -> RESELLER;
        };
    }

    /** Stable, kebab case, such as {@code direct-partner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
