package org.entrepot.receipts.domain;

import java.util.List;

/**
 * Shows that a record is in a block without the block's other records: its hash and the path lead to the block's root.
 */
public record InclusionProof(Hash content, int position, List<MerkleTree.Step> path, Block block) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    public static InclusionProof of(Chain.Place place) {
        var contents = place.contents();
        return new InclusionProof(
                contents.get(place.position()),
                place.position(),
                MerkleTree.path(contents, place.position()),
                place.block());
    }

    public boolean holds() {
        return MerkleTree.rootOf(content, path).equals(block.root());
    }
}
