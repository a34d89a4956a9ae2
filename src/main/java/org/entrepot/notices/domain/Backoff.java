package org.entrepot.notices.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to wait after a failure: twice as long each time, up to a longest pause, and not for ever. */
public record Backoff(int attempts, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** When to try again after that many attempts; empty when it was the last. */
    public Optional<Instant> after(int made, Instant now) {
        if (made >= attempts) {
            return Optional.empty();
        }
        var pause = first.multipliedBy(1L << Math.clamp(made - 1, 0, MOST_DOUBLINGS));
        return Optional.of(now.plus(pause.compareTo(longest) > 0 ? longest : pause));
    }
}
