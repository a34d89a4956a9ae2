package org.entrepot.receipts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entrepot.receipts.domain.Receipt;

/**
 * A receipt in the API.
 *
 * @param status {@code recorded}, then {@code sealed}
 * @param hash SHA-256 of the canonical form
 * @param content ids, codes, numbers, moments and salted hashes, by name
 * @param rows how many rows a bulk apply had
 */
record ReceiptEntry(
        UUID id,
        String kind,
        Instant moment,
        UUID user,
        UUID organization,
        List<UUID> organizations,
        String status,
        String hash,
        Map<String, Object> content,
        long rows) {

    static ReceiptEntry of(Receipt receipt) {
        return new ReceiptEntry(
                receipt.id(),
                receipt.kind(),
                receipt.moment(),
                receipt.user().value(),
                receipt.organization().value(),
                receipt.organizations().stream().map(id -> id.value()).toList(),
                receipt.status().name().toLowerCase(Locale.ROOT),
                receipt.hash().hex(),
                receipt.content(),
                receipt.rows());
    }
}
