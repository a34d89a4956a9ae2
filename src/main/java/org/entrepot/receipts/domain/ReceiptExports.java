package org.entrepot.receipts.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The whole of receipts at one moment, in the order of the chain, for the export. */
public interface ReceiptExports {

    /** Hands over every block with its records and their rows, then what is only recorded; all as of one snapshot. */
    void read(Consumer<SealedBlock> blocks, Consumer<ExportedRecord> pending);

    /**
     * A block with its records, in order.
     *
     * @param entries what was sealed, whether or not the record is still there
     */
    record SealedBlock(Block block, List<Chain.Entry> entries, List<ExportedRecord> records) {}

    /** @param rows canonical forms of the rows of a bulk apply, in order */
    record ExportedRecord(UUID id, String canonical, List<String> rows) {}
}
