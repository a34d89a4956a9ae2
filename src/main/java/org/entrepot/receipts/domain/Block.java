package org.entrepot.receipts.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A link of the chain: what came before, the root of its records, how many they are, and when it was sealed (P20).
 *
 * @param sealedAt system time (P19), in microseconds as the database keeps it
 */
public record Block(long number, Hash previous, Hash root, int records, Instant sealedAt) {

    public Block {
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The block after {@code previous}, holding these contents in this order. */
    public static Block after(Head head, List<Hash> contents, Instant sealedAt) {
        return new Block(head.number() + 1, head.hash(), MerkleTree.root(contents), contents.size(), sealedAt);
    }

    public Hash hash() {
        return Hash.of(CanonicalJson.write(header()));
    }

    /** What the block's hash is taken over. */
    public Map<String, Object> header() {
        return Map.of(
                "number", number,
                "previous", previous.hex(),
                "records", records,
                "root", root.hex(),
                "sealed-at", CanonicalJson.text(sealedAt));
    }

    /** The end of the chain; before the first block it is number 0 and no hash. */
    public record Head(long number, Hash hash) {

        public static final Head START = new Head(0, Hash.NONE);
    }
}
