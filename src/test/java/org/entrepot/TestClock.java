package org.entrepot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.entrepot.clock.MovableClock;

/** Business time of the tests: stands still until a test moves it; starts where the practice world starts. */
public class TestClock implements MovableClock {

    public static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

    private volatile Instant now = START;
    private volatile Optional<Duration> ahead = Optional.empty();

    @Override
    public Instant now() {
        return ahead.map(by -> Instant.now().plus(by).truncatedTo(ChronoUnit.MICROS))
                .orElse(now);
    }

    /** Lets it run like the machine's, that much ahead of it, until somebody sets it again. */
    public void runAhead(Duration by) {
        ahead = Optional.of(by);
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
        ahead = Optional.empty();
        now = moment;
    }

    /** Time that passes by itself is not helped along. */
    public void moveBy(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        ahead = Optional.empty();
        now = START;
    }
}
