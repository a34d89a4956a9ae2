package org.entrepot.receipts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.InclusionProof;
import org.entrepot.receipts.domain.MerkleTree;
import org.entrepot.receipts.domain.Receipt;

/**
 * What proves that a receipt is in the chain.
 *
 * @param canonical the exact text whose SHA-256 is {@code hash}
 * @param inclusion absent while the receipt is only recorded
 */
record ProofEntry(String status, String canonical, String hash, Optional<Inclusion> inclusion) {

    record Inclusion(int position, List<Step> path, BlockEntry block) {}

    /** @param side where the neighbour stands, {@code left} or {@code right} */
    record Step(String side, String hash) {}

    record BlockEntry(long number, String previous, String root, int records, Instant sealedAt, String hash) {}

    static ProofEntry of(Receipt receipt, Optional<InclusionProof> proof) {
        return new ProofEntry(
                lower(receipt.status()),
                receipt.canonical(),
                receipt.hash().hex(),
                proof.map(found -> new Inclusion(
                        found.position(),
                        found.path().stream().map(ProofEntry::step).toList(),
                        block(found.block()))));
    }

    private static Step step(MerkleTree.Step step) {
        return new Step(lower(step.side()), step.hash().hex());
    }

    private static BlockEntry block(Block block) {
        return new BlockEntry(
                block.number(),
                block.previous().hex(),
                block.root().hex(),
                block.records(),
                block.sealedAt(),
                block.hash().hex());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
