package org.entrepot.health;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** One entry in the timeline of an incident. */
public record UpdateId(UUID value) implements Comparable<UpdateId> {

    public static UpdateId next() {
        return new UpdateId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<UpdateId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new UpdateId(id.value()));
    }

    @Override
    public int compareTo(UpdateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
