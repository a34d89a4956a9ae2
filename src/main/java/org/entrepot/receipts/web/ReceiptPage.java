package org.entrepot.receipts.web;

import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Page;
import org.entrepot.receipts.domain.InclusionProof;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.receipts.domain.ReceiptRow;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/**
 * One receipt: what it says, and what proves it.
 *
 * @param proof empty while it is only recorded
 * @param rows those rows of a bulk apply that the reader may see
 */
public record ReceiptPage(Frame frame, Receipt receipt, Optional<InclusionProof> proof, Page<ReceiptRow> rows)
        implements View {

    public String kind() {
        return ReceiptTexts.kind(frame.texts(), receipt.kind());
    }

    public String status() {
        return ReceiptTexts.status(frame.texts(), receipt.status());
    }

    public Tone tone() {
        return ReceiptTexts.tone(receipt.status());
    }

    public Map<String, String> content() {
        return ReceiptTexts.lines(receipt.content());
    }

    public Map<String, String> content(ReceiptRow row) {
        return ReceiptTexts.lines(row.content());
    }

    public String number(long number) {
        return frame.texts().number(number);
    }

    public Optional<String> nextRows() {
        return rows.next().map(cursor -> "/receipts/" + receipt.id() + "?after=" + cursor);
    }
}
