package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** A plan of an offer. */
public record PlanId(UUID value) implements Comparable<PlanId> {

    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<PlanId> parse(String text) {
        return Ids.parse(text).map(PlanId::new);
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
