package org.entrepot.cases;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** One entry of a conversation; what was said stays said. */
public record EntryId(UUID value) implements Comparable<EntryId> {

    public static EntryId next() {
        return new EntryId(Ids.next());
    }

    /** Empty when the text is no GUID. */
    public static Optional<EntryId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new EntryId(id.value()));
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
