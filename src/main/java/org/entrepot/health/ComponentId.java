package org.entrepot.health;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A part of what a publisher runs, whose uptime is reckoned. */
public record ComponentId(UUID value) implements Comparable<ComponentId> {

    public static ComponentId next() {
        return new ComponentId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<ComponentId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new ComponentId(id.value()));
    }

    @Override
    public int compareTo(ComponentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
