package org.entrepot.lists.domain;

import java.time.Instant;
import java.util.function.Consumer;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Reads a whole list as a stream, for a file of any size. */
public interface Exports {

    /** Everybody on the live list and in the draft, by name. */
    void chosen(OfferId offer, Instant now, Consumer<Line> lines);

    /** @param status where the partner stands: waiting, authorized, winding-down */
    record Line(OrganizationId partner, String name, String country, Status status) {}

    /** Where a partner of the list stands. */
    enum Status {
        WAITING,
        AUTHORIZED,
        WINDING_DOWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
