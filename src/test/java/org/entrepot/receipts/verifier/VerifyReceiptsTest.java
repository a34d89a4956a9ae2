package org.entrepot.receipts.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.CanonicalJson;
import org.entrepot.receipts.domain.Chain.Entry;
import org.entrepot.receipts.domain.ExportLine;
import org.entrepot.receipts.domain.Hash;
import org.entrepot.receipts.domain.MerkleTree;
import org.entrepot.receipts.domain.ReceiptExports.ExportedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P20: the verifier finds what was done to an export, and names the first bad record")
class VerifyReceiptsTest {

    private static final Instant SEALED_AT = Instant.parse("2026-06-01T09:00:01Z");

    @TempDir
    Path directory;

    private final List<String> lines = new ArrayList<>();
    private final List<Hash> heads = new ArrayList<>();
    private String said = "";

    /** Three blocks of three records; the last record is a bulk apply of two rows; one record is not sealed yet. */
    @BeforeEach
    void export() {
        lines.add(ExportLine.start());
        var head = Block.Head.START;
        for (int number = 0; number < 3; number++) {
            head = block(
                    head,
                    IntStream.range(3 * number, 3 * number + 3)
                            .mapToObj(VerifyReceiptsTest::exported)
                            .toList());
            heads.add(head.hash());
        }
        lines.add(ExportLine.recorded(exported(9)));
        lines.add(ExportLine.end(head, 9, 1));
    }

    @Test
    void an_untouched_export_holds() {
        assertThat(verify()).isZero();
        assertThat(said)
                .contains(
                        "OK: 3 blocks, 9 sealed records, 1 recorded",
                        heads.getLast().hex());
    }

    @Test
    void an_empty_marketplace_holds() {
        lines.clear();
        lines.add(ExportLine.start());
        lines.add(ExportLine.end(Block.Head.START, 0, 0));
        assertThat(verify()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void a_changed_record_is_named(int number) {
        replace(record(number), line -> line.replace("deed-" + number, "deed-x"));
        broken("block " + (number / 3 + 1), id(number) + ": was changed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void a_missing_record_is_named(int number) {
        lines.remove(record(number));
        if (number == 8) {
            lines.removeIf(line -> line.contains("\"type\":\"row\""));
        }
        broken("block " + (number / 3 + 1), id(number) + ": is missing");
    }

    @Test
    void the_first_of_two_swapped_records_is_named() {
        Collections.swap(lines, record(3), record(5));
        broken("block 2", id(3) + ": is missing or out of order: record " + id(5));
    }

    @Test
    void a_record_moved_to_another_block_is_named() {
        var moved = lines.remove(record(2)).replace("\"block\":1", "\"block\":2");
        lines.add(record(3), moved);
        broken("block 1", id(2) + ": is missing");
    }

    @Test
    void an_inserted_record_is_named() {
        lines.add(record(5) + 1, ExportLine.sealed(2, exported(42)));
        broken("block 2", id(42) + ": does not belong here");
    }

    @Test
    void a_record_that_stands_twice_is_named() {
        lines.add(record(9) + 1, ExportLine.recorded(exported(4)));
        broken(id(4) + ": stands here a second time");
    }

    @Test
    void a_changed_record_with_its_hash_changed_too_shows_in_the_list_of_its_block() {
        var honest = Hash.of(exported(4).canonical());
        replace(record(4), line -> line.replace("deed-4", "deed-x"));
        var forged = Hash.of(exported(4).canonical().replace("deed-4", "deed-x"));
        replace(blockLine(2), line -> line.replace(honest.hex(), forged.hex()));
        broken("block 2", "its list of records was changed");
    }

    @Test
    void a_block_forged_as_a_whole_breaks_the_link_to_the_next() {
        var from = blockLine(2);
        var forged = new ArrayList<>(lines.subList(0, from));
        var rest = lines.subList(blockLine(3), lines.size()).stream().toList();
        lines.clear();
        lines.addAll(forged);
        block(new Block.Head(1, heads.getFirst()), List.of(exported(3), exported(77), exported(5)));
        lines.addAll(rest);
        broken("block 3", "does not follow block 2");
    }

    @Test
    void swapped_blocks_are_found() {
        var second = lines.subList(blockLine(2), blockLine(3)).stream().toList();
        lines.removeAll(second);
        lines.addAll(record(9), second);
        broken("block 3", "stands where block 2 is expected");
    }

    @Test
    void a_missing_block_is_found() {
        lines.removeAll(lines.subList(blockLine(2), blockLine(3)).stream().toList());
        broken("block 3", "stands where block 2 is expected");
    }

    @Test
    void a_changed_header_is_found() {
        replace(blockLine(2), line -> line.replace("09:00:01", "08:00:01"));
        broken("block 2", "its header was changed");
    }

    @Test
    void a_changed_row_of_a_bulk_apply_is_found_at_its_record() {
        replace(row(1), line -> line.replace("row-1", "row-x"));
        broken("block 3", id(8) + ": a row was changed or moved");
    }

    @Test
    void a_missing_row_of_a_bulk_apply_is_found_at_its_record() {
        lines.remove(row(1));
        broken("block 3", id(8) + ": has 1 rows, its content says 2");
    }

    @Test
    void a_file_without_its_end_is_cut() {
        lines.removeLast();
        broken("the end of the file is missing");
    }

    @Test
    void a_chain_cut_with_a_forged_end_shows_by_the_noted_head() {
        var kept = lines.subList(0, blockLine(3)).stream().toList();
        lines.clear();
        lines.addAll(kept);
        lines.add(ExportLine.end(new Block.Head(2, heads.get(1)), 6, 0));
        assertThat(verify()).isZero();
        assertThat(verify("--head", heads.get(2).hex())).isEqualTo(1);
        assertThat(said).contains("the noted head", "cut or rewritten");
    }

    @Test
    void a_head_noted_earlier_is_still_in_the_chain() {
        assertThat(verify("--head", heads.getFirst().hex())).isZero();
        assertThat(verify("--head", heads.getLast().hex())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"type\":\"export\",\"version\":2}", "[]", "{\"type\":\"end\"}"})
    void what_is_no_export_does_not_hold(String text) {
        lines.clear();
        lines.add(text);
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_told_apart() {
        assertThat(VerifyReceipts.run(List.of(directory.resolve("none").toString()), sink(), sink()))
                .isEqualTo(2);
        assertThat(VerifyReceipts.run(List.of(), sink(), sink())).isEqualTo(2);
        assertThat(VerifyReceipts.run(List.of("--head", "short", "file"), sink(), sink()))
                .isEqualTo(2);
    }

    private Block.Head block(Block.Head head, List<ExportedRecord> records) {
        var contents =
                records.stream().map(record -> Hash.of(record.canonical())).toList();
        var block = Block.after(head, contents, SEALED_AT);
        lines.add(ExportLine.block(
                block,
                records.stream()
                        .map(record -> new Entry(record.id(), Hash.of(record.canonical())))
                        .toList()));
        for (var record : records) {
            lines.add(ExportLine.sealed(block.number(), record));
            for (int position = 0; position < record.rows().size(); position++) {
                lines.add(ExportLine.row(record, position));
            }
        }
        return new Block.Head(block.number(), block.hash());
    }

    private static ExportedRecord exported(int number) {
        var rows = number == 8 ? List.of("{\"row\":\"row-0\"}", "{\"row\":\"row-1\"}") : List.<String>of();
        var form = new TreeMap<String, Object>(Map.of("id", id(number), "deed", "deed-" + number));
        if (!rows.isEmpty()) {
            var root = MerkleTree.root(rows.stream().map(Hash::of).toList()).hex();
            form.put("rows", Map.of("count", rows.size(), "root", root));
        }
        return new ExportedRecord(UUID.fromString(id(number)), CanonicalJson.write(form), rows);
    }

    private static String id(int number) {
        return "0197a000-0000-7000-8000-%012d".formatted(number);
    }

    private int record(int number) {
        return find("\"id\":\"" + id(number) + "\"");
    }

    private int row(int position) {
        return find("\"position\":" + position);
    }

    private int blockLine(int number) {
        return find("\"number\":" + number + ",");
    }

    private int find(String part) {
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).contains(part))
                .findFirst()
                .orElseThrow();
    }

    private void replace(int at, java.util.function.UnaryOperator<String> change) {
        var changed = change.apply(lines.get(at));
        assertThat(changed).isNotEqualTo(lines.get(at));
        lines.set(at, changed);
    }

    private void broken(String... says) {
        assertThat(verify()).as(said).isEqualTo(1);
        assertThat(said).startsWith("BROKEN at line ").contains(says);
    }

    private int verify(String... options) {
        try {
            var file = Files.write(directory.resolve("export.jsonl"), lines);
            var out = new ByteArrayOutputStream();
            var arguments = new ArrayList<>(Arrays.asList(options));
            arguments.add(file.toString());
            var code = VerifyReceipts.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), sink());
            said = out.toString(StandardCharsets.UTF_8);
            return code;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PrintStream sink() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
