package org.entrepot.channel.domain;

import java.util.Locale;

/** What must hold for a move that is on its lawful path. */
public enum Guard {
    /** Only direct bill partners and indirect providers are authorized (R96, T12). */
    NOT_A_TRANSACTING_PARTNER,
    /** Contact and materials are in the listing that would be live (R144, P7). Saving a draft does not ask. */
    CHANNEL_MATERIALS_MISSING,
    /** Nobody concerned has sold without a completed wind-down since (R74, R79, D4, D6, D7). */
    SOLD_LOCK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
