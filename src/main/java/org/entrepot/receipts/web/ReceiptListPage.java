package org.entrepot.receipts.web;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Page;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The receipts that concern the reader's organization.
 *
 * @param subject the id they are all about, when the list was opened from there
 */
public record ReceiptListPage(
        Frame frame, Page<Receipt> receipts, Optional<UUID> subject, Block.Head head, boolean mayExport)
        implements View {

    public String kind(Receipt receipt) {
        return ReceiptTexts.kind(frame.texts(), receipt.kind());
    }

    public String status(Receipt receipt) {
        return ReceiptTexts.status(frame.texts(), receipt.status());
    }

    public Tone tone(Receipt receipt) {
        return ReceiptTexts.tone(receipt.status());
    }

    public Optional<String> next() {
        return receipts.next()
                .map(cursor -> UriComponentsBuilder.fromPath("/receipts")
                        .queryParamIfPresent("subject", subject)
                        .queryParam("after", cursor)
                        .build()
                        .toUriString());
    }
}
