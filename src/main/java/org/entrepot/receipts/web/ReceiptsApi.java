package org.entrepot.receipts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.ReceiptsRefusal;
import org.entrepot.receipts.application.ExportReceipts;
import org.entrepot.receipts.application.ReadReceipts;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for programs (P20). */
@RestController
@RequestMapping("/api/receipts")
class ReceiptsApi {

    private final ReadReceipts read;
    private final ExportReceipts exports;

    ReceiptsApi(ReadReceipts read, ExportReceipts exports) {
        this.read = read;
        this.exports = exports;
    }

    @GetMapping
    Page<ReceiptEntry> list(Actor actor, @RequestParam Optional<UUID> subject, PageRequest page) {
        return RefusedException.valueOf(read.list(actor, subject, page)).map(ReceiptEntry::of);
    }

    @GetMapping("/{id}")
    ReceiptEntry one(Actor actor, @PathVariable String id) {
        return ReceiptEntry.of(RefusedException.valueOf(read.one(actor, idOf(id))));
    }

    @GetMapping("/{id}/proof")
    ProofEntry proof(Actor actor, @PathVariable String id, Texts texts) {
        var receipt = RefusedException.valueOf(read.one(actor, idOf(id)));
        return ProofEntry.of(receipt, RefusedException.valueOf(read.proof(actor, idOf(id))), texts);
    }

    @GetMapping("/{id}/rows")
    Page<RowEntry> rows(Actor actor, @PathVariable String id, PageRequest page) {
        return RefusedException.valueOf(read.rows(actor, idOf(id), page)).map(RowEntry::of);
    }

    /** What whoever distrusts the operator notes down: no later export may lack this block. */
    @GetMapping("/head")
    HeadEntry head(Actor actor) {
        return HeadEntry.of(RefusedException.valueOf(read.head(actor)));
    }

    /** Streamed, one JSON object a line; an answer without its last line, of type {@code end}, was cut. */
    @GetMapping(path = "/export", produces = "application/x-ndjson")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        var export = RefusedException.valueOf(exports.open(actor));
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"receipts.jsonl\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            export.writeTo(out);
        }
    }

    static ReceiptId idOf(String text) {
        return ReceiptId.parse(text).orElseThrow(() -> RefusedException.because(ReceiptsRefusal.NO_SUCH_RECEIPT));
    }
}
