package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** One grant of one offer to one partner. */
public record AuthorizationId(UUID value) implements Comparable<AuthorizationId> {

    public static AuthorizationId next() {
        return new AuthorizationId(Ids.next());
    }

    public static AuthorizationId of(String text) {
        return new AuthorizationId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<AuthorizationId> parse(String text) {
        return Ids.parse(text).map(AuthorizationId::new);
    }

    @Override
    public int compareTo(AuthorizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
