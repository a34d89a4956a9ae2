package org.entrepot.support.domain;

import java.util.EnumSet;
import java.util.Set;
import org.entrepot.support.DeskKind;

/**
 * What a reader may see of the publisher's contacts; decided by {@code visibility} and, for a customer, by the partner that
 * passes the support contact on (A16).
 */
public record Sight(boolean seesSupportUrl, Set<DeskKind> desks) {

    public static final Sight NOTHING = new Sight(false, EnumSet.noneOf(DeskKind.class));

    public Sight {
        desks = Set.copyOf(desks);
    }

    public boolean sees(DeskKind kind) {
        return desks.contains(kind);
    }
}
