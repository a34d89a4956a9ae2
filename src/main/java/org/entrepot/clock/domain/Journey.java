package org.entrepot.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One move of the practice clock: from a moment to a later one, with a stop wherever something is due (P19).
 *
 * @param from business time when it began
 * @param to where it leads
 * @param reached how far it has come
 * @param stops at how many moments something was due and was run
 * @param haltedBy the kind of due work that failed; only of a halted one
 * @param by who moves the clock
 */
public record Journey(
        UUID id,
        Instant from,
        Instant to,
        Instant reached,
        int stops,
        State state,
        Optional<String> haltedBy,
        String by) {

    private static final int HUNDRED = 100;

    /** Where a journey stands. */
    public enum State {
        UNDERWAY,
        ARRIVED,
        /** Something due could not be done; time does not go on over it. */
        HALTED
    }

    public boolean isUnderway() {
        return state == State.UNDERWAY;
    }

    /** How much of the way is done, 0 to 100. */
    public int percent() {
        var whole = Duration.between(from, to).toMillis();
        var done = Duration.between(from, reached).toMillis();
        return whole <= 0 ? HUNDRED : Math.clamp(done * HUNDRED / whole, 0, HUNDRED);
    }

    public Journey stoppedAt(Instant moment, boolean ranSomething) {
        var furthest = moment.isBefore(reached) ? reached : moment;
        return new Journey(id, from, to, furthest, ranSomething ? stops + 1 : stops, state, haltedBy, by);
    }

    public Journey arrived() {
        return new Journey(id, from, to, to, stops, State.ARRIVED, Optional.empty(), by);
    }

    public Journey haltedBy(String work) {
        return new Journey(id, from, to, reached, stops, State.HALTED, Optional.of(work), by);
    }
}
