package org.entrepot.kernel;

import java.util.Optional;
import java.util.UUID;

/** An organization; the same GUID is its tenant id (P10). */
public record OrganizationId(UUID value) implements Comparable<OrganizationId> {

    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<OrganizationId> parse(String text) {
        return Ids.parse(text).map(OrganizationId::new);
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
