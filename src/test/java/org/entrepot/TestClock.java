package org.entrepot;

import java.time.Duration;
import java.time.Instant;
import org.entrepot.clock.MovableClock;

/** Business time of the tests: stands still until a test moves it; starts where the practice world starts. */
public class TestClock implements MovableClock {

    public static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void startAt(Instant moment) {
        now = moment;
    }

    @Override
    public boolean moveForwardTo(Instant moment) {
        if (!moment.isAfter(now)) {
            return false;
        }
        now = moment;
        return true;
    }

    public void moveTo(Instant moment) {
        now = moment;
    }

    public void moveBy(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        now = START;
    }
}
