package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** A member of an organization, or an API client acting for it. */
public record UserId(UUID value) implements Comparable<UserId> {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<UserId> parse(String text) {
        return Ids.parse(text).map(UserId::new);
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
