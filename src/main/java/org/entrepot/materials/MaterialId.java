package org.entrepot.materials;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A piece of material, in all its languages and versions. */
public record MaterialId(UUID value) implements Comparable<MaterialId> {

    public static MaterialId next() {
        return new MaterialId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<MaterialId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new MaterialId(id.value()));
    }

    @Override
    public int compareTo(MaterialId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
