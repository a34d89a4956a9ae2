package org.entrepot.receipts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.InclusionProof;
import org.entrepot.receipts.domain.MerkleTree;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.site.Texts;

/**
 * What proves that a receipt is in the chain.
 *
 * @param canonical the exact text whose SHA-256 is {@code hash}
 * @param note says that the receipt is recorded and not yet sealed; absent afterwards
 * @param inclusion absent while the receipt is only recorded
 */
record ProofEntry(String status, Optional<String> note, String canonical, String hash, Optional<Inclusion> inclusion) {

    record Inclusion(int position, List<Step> path, BlockEntry block) {}

    /** @param side where the neighbour stands, {@code left} or {@code right} */
    record Step(String side, String hash) {}

    record BlockEntry(long number, String previous, String root, int records, Instant sealedAt, String hash) {}

    static ProofEntry of(Receipt receipt, Optional<InclusionProof> proof, Texts texts) {
        return new ProofEntry(
                proof.isPresent() ? "sealed" : "recorded",
                proof.isPresent() ? Optional.empty() : Optional.of(texts.text("receipts.proof.recorded")),
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
