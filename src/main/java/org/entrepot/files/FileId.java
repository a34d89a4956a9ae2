package org.entrepot.files;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A stored file; two uploads of the same content are two files that share their bytes. */
public record FileId(UUID value) implements Comparable<FileId> {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<FileId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new FileId(id.value()));
    }

    @Override
    public int compareTo(FileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
