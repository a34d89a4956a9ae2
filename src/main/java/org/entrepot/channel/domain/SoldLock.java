package org.entrepot.channel.domain;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.entrepot.kernel.OrganizationId;

/**
 * Whom R74 keeps on the list, of the partners that a move concerns; read under the audience's row (P21).
 *
 * @param locked have sold and have no completed wind-down since (P2)
 * @param windingDown those of them whose wind-down runs: the lock ends with it
 * @param sparesSome whether the move also concerns partners that are not locked
 */
public record SoldLock(Set<OrganizationId> locked, Set<OrganizationId> windingDown, boolean sparesSome) {

    public static final SoldLock NONE = new SoldLock(Set.of(), Set.of(), false);

    public SoldLock {
        locked = Set.copyOf(locked);
        windingDown = Set.copyOf(windingDown);
        if (!locked.containsAll(windingDown)) {
            throw new IllegalArgumentException("a wind-down that locks nothing");
        }
    }

    public boolean isLocked() {
        return !locked.isEmpty();
    }

    /** The part that only these partners' removal is about. */
    public SoldLock among(Set<OrganizationId> partners) {
        var concerned = locked.stream().filter(partners::contains).collect(toSet());
        return new SoldLock(
                concerned,
                windingDown.stream().filter(partners::contains).collect(toSet()),
                concerned.size() < partners.size());
    }

    boolean hasRunning() {
        return locked.size() > windingDown.size();
    }
}
