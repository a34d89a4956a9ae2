package org.entrepot.receipts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * A receipt as one of the organizations concerned reads it.
 *
 * @param canonical the exact text whose SHA-256 is {@code hash}
 */
public record Receipt(
        UUID id,
        String kind,
        Instant moment,
        UserId user,
        OrganizationId organization,
        List<OrganizationId> organizations,
        String canonical,
        Hash hash,
        ReceiptStatus status) {

    public Receipt {
        organizations = List.copyOf(organizations);
    }

    /** What the receipt says, by name; texts, whole numbers, booleans and lists of texts. */
    public Map<String, Object> content() {
        return Json.object(Json.object(Json.read(canonical)).get("content"));
    }

    /** How many rows a bulk apply had; 0 for every other receipt. */
    public long rows() {
        var rows = Json.object(Json.read(canonical)).get("rows");
        return rows == null ? 0 : Json.number(Json.object(rows).get("count"));
    }
}
