package org.entrepot.receipts.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Merkle trees as in RFC 6962: leaves and nodes are hashed with different prefixes, so that neither can pass for the
 * other, and an odd leaf is never doubled, so that no two lists have the same root.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** One step from a leaf to the root: the neighbour's hash, and on which side it stands. */
    public record Step(Side side, Hash hash) {}

    public enum Side {
        LEFT,
        RIGHT
    }

    /** @param contents hashes of the contents, in order; at least one */
    public static Hash root(List<Hash> contents) {
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("a tree needs a leaf");
        }
        if (contents.size() == 1) {
            return leaf(contents.getFirst());
        }
        var split = split(contents.size());
        return node(root(contents.subList(0, split)), root(contents.subList(split, contents.size())));
    }

    /** The root over contents that come one by one; keeps no more than one hash for each doubling of their number. */
    public static final class Growing {

        private final ArrayList<Hash> peaks = new ArrayList<>();
        private long size;

        public void add(Hash content) {
            var hash = leaf(content);
            for (var full = size; (full & 1) == 1; full >>= 1) {
                hash = node(peaks.removeLast(), hash);
            }
            peaks.add(hash);
            size++;
        }

        public long size() {
            return size;
        }

        /** The same as {@link MerkleTree#root} of all of them. */
        public Hash root() {
            var hash = peaks.getLast();
            for (var i = peaks.size() - 2; i >= 0; i--) {
                hash = node(peaks.get(i), hash);
            }
            return hash;
        }
    }

    /** The steps from that content to the root, nearest first. */
    public static List<Step> path(List<Hash> contents, int position) {
        var steps = new ArrayList<Step>();
        collect(contents, position, steps);
        return List.copyOf(steps);
    }

    /** The root that a content and its path lead to. */
    public static Hash rootOf(Hash content, List<Step> path) {
        var hash = leaf(content);
        for (var step : path) {
            hash = switch (step.side()) {
                case LEFT -> node(step.hash(), hash);
                case RIGHT -> node(hash, step.hash());
            };
        }
        return hash;
    }

    private static void collect(List<Hash> contents, int position, List<Step> steps) {
        if (contents.size() == 1) {
            return;
        }
        var split = split(contents.size());
        var left = contents.subList(0, split);
        var right = contents.subList(split, contents.size());
        if (position < split) {
            collect(left, position, steps);
            steps.add(new Step(Side.RIGHT, root(right)));
        } else {
            collect(right, position - split, steps);
            steps.add(new Step(Side.LEFT, root(left)));
        }
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static Hash leaf(Hash content) {
        return Hash.of(LEAF, content.bytes());
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }
}
