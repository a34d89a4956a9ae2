package org.entrepot.clock;

import java.time.Instant;
import org.entrepot.kernel.BusinessClock;

/** Business time that can be moved; only the practice marketplace does (P19). */
public interface MovableClock extends BusinessClock {

    /** Sets business time wherever it is to start; only for a marketplace in which nothing has happened yet. */
    void startAt(Instant moment);

    /**
     * Moves business time forward to that moment; due work is the caller's concern.
     *
     * @return false, and nothing moved, when the moment is not ahead
     */
    boolean moveForwardTo(Instant moment);
}
