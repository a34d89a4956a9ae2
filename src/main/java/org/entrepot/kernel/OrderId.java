package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** A placed order. */
public record OrderId(UUID value) implements Comparable<OrderId> {

    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<OrderId> parse(String text) {
        return Ids.parse(text).map(OrderId::new);
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
