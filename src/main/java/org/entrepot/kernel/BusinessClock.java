package org.entrepot.kernel;

import java.time.Instant;

/** The time of every domain moment and due date (P19): one for all processes, movable forward in practice mode. */
public interface BusinessClock {

    /** Microsecond precision, as the database keeps it. */
    Instant now();
}
