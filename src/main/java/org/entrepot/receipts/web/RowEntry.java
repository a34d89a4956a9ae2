package org.entrepot.receipts.web;

import java.util.Map;
import org.entrepot.receipts.domain.ReceiptRow;

/** A row of a bulk apply in the API; the canonical form is what the Merkle root in the receipt is taken over. */
record RowEntry(int position, Map<String, Object> content, String canonical) {

    static RowEntry of(ReceiptRow row) {
        return new RowEntry(row.position(), row.content(), row.canonical());
    }
}
