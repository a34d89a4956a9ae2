package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** A subscription of one customer to one plan. */
public record SubscriptionId(UUID value) implements Comparable<SubscriptionId> {

    public static SubscriptionId next() {
        return new SubscriptionId(Ids.next());
    }

    public static SubscriptionId of(String text) {
        return new SubscriptionId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<SubscriptionId> parse(String text) {
        return Ids.parse(text).map(SubscriptionId::new);
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
