package org.entrepot.access.application;

import java.time.Duration;
import java.time.Instant;
import org.entrepot.kernel.SystemClock;

/** System time that a test moves. */
public final class MovableClock implements SystemClock {

    private Instant now = Instant.parse("2026-06-01T09:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    public void moveBy(Duration duration) {
        now = now.plus(duration);
    }
}
