package org.entrepot.health;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** Something that happened to a product, or is planned to. */
public record IncidentId(UUID value) implements Comparable<IncidentId> {

    public static IncidentId next() {
        return new IncidentId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<IncidentId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new IncidentId(id.value()));
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
