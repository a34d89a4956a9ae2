package org.entrepot.clock;

import java.time.Instant;
import java.util.Optional;

/** Work that falls due at a moment of business time; the practice clock stops at each such moment and runs it (P19). */
public interface DueWork {

    /** The earliest moment, now or later, at which something of this kind is due; empty for none. */
    Optional<Instant> nextDue();

    /** Does everything of this kind that is due at or before business time; safe to repeat. */
    void runDue();
}
