package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;

/** Wrong passwords in a row, by account, whether it exists or not. */
public interface SignInFailures {

    /** @param lastAt when the last of them happened */
    record Failures(int count, Instant lastAt) {}

    Optional<Failures> of(String email);

    /** Counts one more; forgets those older than a day on the way, of whatever account. */
    Failures add(String email, Instant at);

    void forget(String email);
}
