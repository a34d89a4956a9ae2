package org.entrepot.lists;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;

/** Names a partner list. */
public record ListId(UUID value) {

    public static ListId next() {
        return new ListId(Ids.next());
    }

    public static Optional<ListId> parse(String text) {
        return OfferId.parse(text).map(id -> new ListId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
