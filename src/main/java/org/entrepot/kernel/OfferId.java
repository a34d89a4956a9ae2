package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** An offer, whatever its state. */
public record OfferId(UUID value) implements Comparable<OfferId> {

    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<OfferId> parse(String text) {
        return Ids.parse(text).map(OfferId::new);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
