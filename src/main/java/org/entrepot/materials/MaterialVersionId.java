package org.entrepot.materials;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** One version of a material in one language. */
public record MaterialVersionId(UUID value) implements Comparable<MaterialVersionId> {

    public static MaterialVersionId next() {
        return new MaterialVersionId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<MaterialVersionId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new MaterialVersionId(id.value()));
    }

    @Override
    public int compareTo(MaterialVersionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
