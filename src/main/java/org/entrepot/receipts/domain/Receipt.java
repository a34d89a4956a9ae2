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
 * @param content what it says, by name; texts, whole numbers, booleans and lists of texts
 * @param rows how many rows a bulk apply had; 0 for every other receipt
 * @param canonical the exact text all of this is read from
 */
public record Receipt(
        UUID id,
        String kind,
        Instant moment,
        UserId user,
        OrganizationId organization,
        List<OrganizationId> organizations,
        Map<String, Object> content,
        long rows,
        String canonical,
        ReceiptStatus status) {

    public Receipt {
        organizations = List.copyOf(organizations);
        content = Map.copyOf(content);
    }

    public static Receipt read(String canonical, ReceiptStatus status) {
        var form = Json.object(Json.read(canonical));
        var actor = Json.object(form.get("actor"));
        var rows = form.get("rows");
        return new Receipt(
                UUID.fromString(Json.text(form.get("id"))),
                Json.text(form.get("kind")),
                Instant.parse(Json.text(form.get("moment"))),
                UserId.of(Json.text(actor.get("user"))),
                OrganizationId.of(Json.text(actor.get("organization"))),
                Json.list(form.get("organizations")).stream()
                        .map(id -> OrganizationId.of(Json.text(id)))
                        .toList(),
                Json.object(form.get("content")),
                rows == null ? 0 : Json.number(Json.object(rows).get("count")),
                canonical,
                status);
    }

    /** SHA-256 of the canonical form. */
    public Hash hash() {
        return Hash.of(canonical);
    }
}
