package org.entrepot.receipts.domain;

import java.util.Map;

/** One row of a bulk apply. */
public record ReceiptRow(int position, String canonical) {

    public Map<String, Object> content() {
        return Json.object(Json.object(Json.read(canonical)).get("content"));
    }
}
