package org.entrepot.materials;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** Materials put together for a purpose. */
public record KitId(UUID value) implements Comparable<KitId> {

    public static KitId next() {
        return new KitId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<KitId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new KitId(id.value()));
    }

    @Override
    public int compareTo(KitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
