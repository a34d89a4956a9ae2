package org.entrepot.receipts.verifier;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.CanonicalJson;
import org.entrepot.receipts.domain.Hash;
import org.entrepot.receipts.domain.Json;
import org.entrepot.receipts.domain.MerkleTree;

/**
 * Checks an export line by line and stops at the first thing that is wrong: a changed, missing, inserted or reordered
 * record, a broken link, a cut end (P20).
 */
final class Verification {

    private final Optional<Hash> noted;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private Block.Head head = Block.Head.START;
    private Optional<Rows> rows = Optional.empty();
    private boolean started;
    private boolean ended;
    private boolean tail;
    private boolean notedFound;
    private long sealed;
    private long recorded;

    /** @param noted hash of a block that somebody noted earlier; the chain must still contain it */
    Verification(Optional<Hash> noted) {
        this.noted = noted;
        this.notedFound = noted.isEmpty() || noted.get().equals(Hash.NONE);
    }

    private record Entry(String id, Hash content) {}

    private static final class Rows {
        private final String record;
        private final Optional<Long> block;
        private final long count;
        private final Optional<Hash> root;
        private final List<Hash> contents = new ArrayList<>();

        private Rows(String record, Optional<Long> block, Map<String, Object> summary) {
            this.record = record;
            this.block = block;
            this.count = Json.number(summary.get("count"));
            this.root = Optional.ofNullable(summary.get("root")).map(root -> new Hash(Json.text(root)));
        }
    }

    /** What is wrong, and where; the first thing only. */
    static final class Broken extends RuntimeException {

        Broken(Optional<Long> block, Optional<String> record, String what) {
            super(block.map(number -> "block " + number + ", ").orElse("")
                    + record.map(id -> "record " + id + ": ").orElse("")
                    + what);
        }
    }

    void line(String text) {
        var line = Json.object(Json.read(text));
        var type = Json.text(line.get("type"));
        if (ended) {
            throw broken("there is more after the end");
        }
        if (!started && !type.equals("export")) {
            throw broken("the first line is missing: this is no export of receipts");
        }
        switch (type) {
            case "export" -> start(line);
            case "block" -> block(line);
            case "record" -> record(line);
            case "row" -> row(line);
            case "end" -> end(line);
            default -> throw broken("unknown line: " + type);
        }
    }

    /** To be called after the last line. */
    String finish() {
        if (!ended) {
            throw broken("the end of the file is missing");
        }
        if (!notedFound) {
            throw broken("the noted head " + noted.map(Hash::hex).orElse("")
                    + " is not in the chain: it was cut or rewritten");
        }
        return "OK: " + head.number() + " blocks, " + sealed + " sealed records, " + recorded
                + " recorded and not sealed yet, head " + head.hash();
    }

    private void start(Map<String, Object> line) {
        if (started || Json.number(line.get("version")) != 1) {
            throw broken("an export of another version, or two in one file");
        }
        started = true;
    }

    private void block(Map<String, Object> line) {
        closeBlock();
        var block = new Block(
                Json.number(line.get("number")),
                new Hash(Json.text(line.get("previous"))),
                new Hash(Json.text(line.get("root"))),
                Math.toIntExact(Json.number(line.get("records"))),
                Instant.parse(Json.text(line.get("sealed-at"))));
        if (tail) {
            throw broken(block, "stands after records that are not sealed");
        }
        if (block.number() != head.number() + 1) {
            throw broken(
                    block,
                    "stands where block " + (head.number() + 1)
                            + " is expected: a block is missing, inserted or out of order");
        }
        if (!block.hash().hex().equals(line.get("hash"))) {
            throw broken(block, "its header was changed: it has another hash");
        }
        if (!block.previous().equals(head.hash())) {
            throw broken(block, "does not follow block " + head.number() + ": one of the two was rewritten");
        }
        expect(block, Json.list(line.get("entries")));
        head = new Block.Head(block.number(), block.hash());
        notedFound = notedFound || noted.map(head.hash()::equals).orElse(false);
    }

    private void expect(Block block, List<Object> listed) {
        for (var text : listed) {
            var parts = Json.text(text).split(" ", 2);
            entries.add(new Entry(parts[0], new Hash(parts[parts.length - 1])));
        }
        var contents = entries.stream().map(Entry::content).toList();
        if (contents.size() != block.records()
                || contents.isEmpty()
                || !MerkleTree.root(contents).equals(block.root())) {
            throw broken(block, "its list of records was changed: it does not lead to the root of the block");
        }
    }

    private void record(Map<String, Object> line) {
        closeRows();
        var id = Json.text(line.get("id"));
        var canonical = Json.text(line.get("canonical"));
        var block = Optional.ofNullable(line.get("block")).map(Json::number);
        if (block.isPresent()) {
            place(block.get(), id, Hash.of(canonical));
        } else {
            closeBlock();
            tail = true;
            recorded++;
        }
        if (!seen.add(id)) {
            throw new Broken(block, Optional.of(id), "stands here a second time");
        }
        rows = Optional.ofNullable(form(block, id, canonical).get("rows"))
                .map(summary -> new Rows(id, block, Json.object(summary)));
    }

    private void place(long block, String id, Hash content) {
        var expected = entries.peekFirst();
        if (block != head.number() || tail || expected == null) {
            throw new Broken(Optional.of(block), Optional.of(id), "does not belong here: inserted or out of order");
        }
        if (!expected.id().equals(id)) {
            throw new Broken(
                    Optional.of(block),
                    Optional.of(expected.id()),
                    "is missing or out of order: record " + id + " stands in its place");
        }
        if (!expected.content().equals(content)) {
            throw new Broken(Optional.of(block), Optional.of(id), "was changed: its content has another hash");
        }
        entries.removeFirst();
        sealed++;
    }

    private static Map<String, Object> form(Optional<Long> block, String id, String canonical) {
        try {
            var form = Json.object(Json.read(canonical));
            if (!CanonicalJson.write(form).equals(canonical)) {
                throw new Broken(block, Optional.of(id), "is not in canonical form");
            }
            if (!id.equals(form.get("id"))) {
                throw new Broken(block, Optional.of(id), "was changed: its content has another id");
            }
            return form;
        } catch (IllegalArgumentException unreadable) {
            throw new Broken(block, Optional.of(id), "cannot be read: " + unreadable.getMessage());
        }
    }

    private void row(Map<String, Object> line) {
        var current = rows.orElseThrow(() -> broken("a row without its bulk record"));
        if (!current.record.equals(line.get("record"))
                || Json.number(line.get("position")) != current.contents.size()) {
            throw new Broken(
                    current.block,
                    Optional.of(current.record),
                    "row " + current.contents.size() + " is missing or out of order");
        }
        current.contents.add(Hash.of(Json.text(line.get("canonical"))));
    }

    private void end(Map<String, Object> line) {
        closeBlock();
        if (Json.number(line.get("blocks")) != head.number()
                || !head.hash().hex().equals(line.get("head"))) {
            throw broken("the chain ends at block " + head.number() + ", the export says at block " + line.get("blocks")
                    + ": blocks are missing at the end");
        }
        if (Json.number(line.get("sealed")) != sealed || Json.number(line.get("recorded")) != recorded) {
            throw broken("there are " + sealed + " sealed and " + recorded + " recorded records, the export says "
                    + line.get("sealed") + " and " + line.get("recorded"));
        }
        ended = true;
    }

    private void closeRows() {
        rows.ifPresent(closing -> {
            var root = closing.contents.isEmpty()
                    ? Optional.<Hash>empty()
                    : Optional.of(MerkleTree.root(closing.contents));
            if (closing.count != closing.contents.size()) {
                throw new Broken(
                        closing.block,
                        Optional.of(closing.record),
                        "has " + closing.contents.size() + " rows, its content says " + closing.count);
            }
            if (!root.equals(closing.root)) {
                throw new Broken(closing.block, Optional.of(closing.record), "a row was changed or moved");
            }
        });
        rows = Optional.empty();
    }

    private void closeBlock() {
        closeRows();
        if (!entries.isEmpty()) {
            throw new Broken(
                    Optional.of(head.number()), Optional.of(entries.getFirst().id()), "is missing");
        }
    }

    private Broken broken(String what) {
        return new Broken(Optional.empty(), Optional.empty(), what);
    }

    private static Broken broken(Block block, String what) {
        return new Broken(Optional.of(block.number()), Optional.empty(), what);
    }
}
