package org.entrepot.receipts.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.receipts.ReceiptsRefusal;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.ExportLine;
import org.entrepot.receipts.domain.ReceiptExports;
import org.springframework.stereotype.Service;

/** Writes all records and blocks for the offline verifier (P20); the operator's. */
@Service
public class ExportReceipts {

    private final ReceiptExports exports;

    ExportReceipts(ReceiptExports exports) {
        this.exports = exports;
    }

    /** Decides before a line is written; the lines come when the answer is written to. */
    public Outcome<Export> open(Actor actor) {
        return actor.has(Role.OPERATIONS)
                ? Outcome.done(this::write)
                : Outcome.refused(ReceiptsRefusal.RECEIPT_EXPORT_IS_FOR_OPERATIONS, Role.OPERATIONS.name());
    }

    private void write(Appendable out) {
        var lines = new Lines(out);
        lines.add(ExportLine.start());
        exports.read(lines::block, lines::pending);
        lines.add(ExportLine.end(lines.head, lines.sealed, lines.recorded));
    }

    /** Lines of JSON, streamed. */
    @FunctionalInterface
    public interface Export {

        void writeTo(Appendable out);
    }

    private static final class Lines {

        private final Appendable out;
        private Block.Head head = Block.Head.START;
        private long sealed;
        private long recorded;

        private Lines(Appendable out) {
            this.out = out;
        }

        private void block(ReceiptExports.SealedBlock sealedBlock) {
            var block = sealedBlock.block();
            add(ExportLine.block(block, sealedBlock.entries()));
            for (var record : sealedBlock.records()) {
                add(ExportLine.sealed(block.number(), record));
                rows(record);
                sealed++;
            }
            head = new Block.Head(block.number(), block.hash());
        }

        private void pending(ReceiptExports.ExportedRecord record) {
            add(ExportLine.recorded(record));
            rows(record);
            recorded++;
        }

        private void rows(ReceiptExports.ExportedRecord record) {
            for (int position = 0; position < record.rows().size(); position++) {
                add(ExportLine.row(record, position));
            }
        }

        private void add(String line) {
            try {
                out.append(line).append('\n');
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
