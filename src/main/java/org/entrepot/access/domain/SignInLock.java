package org.entrepot.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long an account stays closed after wrong passwords: from the fifth on, each one doubles the wait, up to an hour. */
public final class SignInLock {

    public static final int FREE_FAILURES = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private SignInLock() {}

    public static Optional<Instant> until(int failures, Instant lastFailure) {
        if (failures < FREE_FAILURES) {
            return Optional.empty();
        }
        var doublings = Math.min(failures - FREE_FAILURES, 10);
        var wait = FIRST.multipliedBy(1L << doublings);
        return Optional.of(lastFailure.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
