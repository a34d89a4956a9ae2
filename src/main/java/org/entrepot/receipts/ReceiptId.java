package org.entrepot.receipts;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/** A receipt; UUIDv7, so that later ones sort after earlier ones. */
public record ReceiptId(UUID value) {

    public static ReceiptId next() {
        return new ReceiptId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments. */
    public static Optional<ReceiptId> parse(String text) {
        return OrganizationId.parse(text).map(id -> new ReceiptId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
