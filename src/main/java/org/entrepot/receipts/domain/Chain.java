package org.entrepot.receipts.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chain in the database, as the sealer needs it. */
public interface Chain {

    /** Makes the caller the one writer until its transaction ends; false when somebody else is. Never waits. */
    boolean elect();

    Block.Head head();

    /** Committed records that wait for their block, in the order in which they are to be sealed. */
    List<Entry> waiting(int most);

    /** Appends the block and moves its records from the pending list to their places in it. */
    void append(Block block, List<Entry> records);

    /** Where a record stands; empty while it is only recorded. */
    Optional<Place> placeOf(UUID record);

    /** A record and the hash of its content, as they are or were sealed. */
    record Entry(UUID record, Hash content) {}

    /** Where a record stands in the chain, with the contents of its whole block. */
    record Place(Block block, int position, List<Hash> contents) {}
}
