package org.entrepot.receipts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P20: a record's path leads to the root, and nothing else does. */
class MerkleTreeTest {

    @Property(tries = 200)
    void every_content_of_a_tree_has_a_path_to_its_root(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int pick) {
        var contents = contents(size);
        var position = pick % size;
        var path = MerkleTree.path(contents, position);
        assertThat(MerkleTree.rootOf(contents.get(position), path)).isEqualTo(MerkleTree.root(contents));
    }

    @Property(tries = 200)
    void another_content_does_not_lead_to_the_root(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int pick) {
        var contents = contents(size);
        var path = MerkleTree.path(contents, pick % size);
        assertThat(MerkleTree.rootOf(Hash.of("another"), path)).isNotEqualTo(MerkleTree.root(contents));
    }

    @Property(tries = 200)
    void swapping_two_contents_changes_the_root(
            @ForAll @IntRange(min = 2, max = 40) int size,
            @ForAll @IntRange(max = 39) int one,
            @ForAll @IntRange(min = 1, max = 39) int distance) {
        var from = one % size;
        var to = (from + 1 + distance % (size - 1)) % size;
        var swapped = new ArrayList<>(contents(size));
        Collections.swap(swapped, from, to);
        if (from == to) {
            assertThat(MerkleTree.root(swapped)).isEqualTo(MerkleTree.root(contents(size)));
        } else {
            assertThat(MerkleTree.root(swapped)).isNotEqualTo(MerkleTree.root(contents(size)));
        }
    }

    @Test
    void doubling_the_last_content_changes_the_root() {
        var three = contents(3);
        var four = new ArrayList<>(three);
        four.add(three.getLast());
        assertThat(MerkleTree.root(four)).isNotEqualTo(MerkleTree.root(three));
    }

    @Test
    @DisplayName("RFC 6962: a leaf is hashed after a zero byte, a node after a one")
    void leaves_and_nodes_are_hashed_apart() {
        var one = Hash.of("one");
        var two = Hash.of("two");
        var left = Hash.of(new byte[] {0}, one.bytes());
        var right = Hash.of(new byte[] {0}, two.bytes());
        assertThat(MerkleTree.root(List.of(one))).isEqualTo(left);
        assertThat(MerkleTree.root(List.of(one, two))).isEqualTo(Hash.of(new byte[] {1}, left.bytes(), right.bytes()));
    }

    private static List<Hash> contents(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> Hash.of("content " + number))
                .toList();
    }
}
