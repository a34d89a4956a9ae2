package org.entrepot.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A value with the range of business time in which the marketplace held it to be so. Set by the system, never edited;
 * ranges of one fact never overlap (P18). Half open: {@code from} is inside, {@code until} is not.
 *
 * @param until empty while the value is the current one
 */
public record Recorded<T>(T value, Instant from, Optional<Instant> until) {

    public static <T> Recorded<T> since(Instant from, T value) {
        return new Recorded<>(value, from, Optional.empty());
    }

    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }

    /** The value recorded at that moment; a future moment answers from what is recorded now. */
    public static <T> Optional<T> asOf(Instant moment, List<Recorded<T>> history) {
        return history.stream()
                .filter(entry -> entry.holdsAt(moment))
                .map(Recorded::value)
                .findFirst();
    }
}
