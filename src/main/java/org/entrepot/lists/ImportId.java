package org.entrepot.lists;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;

/** Names an import, a list that was read and waits to be applied. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static Optional<ImportId> parse(String text) {
        return OfferId.parse(text).map(id -> new ImportId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
