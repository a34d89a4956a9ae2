package org.entrepot.receipts.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of an export, one canonical JSON object each: {@code export} first; then for each block one {@code block}
 * followed by its {@code record}s, each followed by its {@code row}s; then {@code record}s that are not sealed yet, without
 * a block; {@code end} last.
 */
public final class ExportLine {

    public static final long VERSION = 1;

    private ExportLine() {}

    public static String start() {
        return CanonicalJson.write(Map.of("type", "export", "version", VERSION));
    }

    public static String block(Block block, List<Chain.Entry> entries) {
        var line = new TreeMap<>(block.header());
        line.put(
                "entries",
                entries.stream()
                        .map(entry -> entry.record() + " " + entry.content())
                        .toList());
        line.put("type", "block");
        line.put("hash", block.hash().hex());
        return CanonicalJson.write(line);
    }

    public static String sealed(long block, ReceiptExports.ExportedRecord record) {
        return CanonicalJson.write(Map.of(
                "type", "record", "block", block, "id", record.id().toString(), "canonical", record.canonical()));
    }

    public static String recorded(ReceiptExports.ExportedRecord record) {
        return CanonicalJson.write(Map.of(
                "type", "record",
                "id", record.id().toString(),
                "canonical", record.canonical()));
    }

    public static String row(ReceiptExports.ExportedRecord record, int position) {
        return CanonicalJson.write(Map.of(
                "type",
                "row",
                "record",
                record.id().toString(),
                "position",
                position,
                "canonical",
                record.rows().get(position)));
    }

    public static String end(Block.Head head, long sealed, long recorded) {
        return CanonicalJson.write(Map.of(
                "type",
                "end",
                "blocks",
                head.number(),
                "head",
                head.hash().hex(),
                "sealed",
                sealed,
                "recorded",
                recorded));
    }
}
