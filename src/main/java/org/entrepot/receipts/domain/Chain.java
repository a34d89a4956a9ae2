package org.entrepot.receipts.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chain in the database, as the sealer needs it. */
public interface Chain {

    /** Makes the caller the one writer until its transaction ends; false when somebody else is. Never waits. */
    boolean elect();

    Block.Head head();

    /** Takes committed, unsealed records from the pending list, in the order in which they are to be sealed. */
    List<Unsealed> take(int most);

    void append(Block block, List<Unsealed> records);

    /** The block of a record with the content hashes of all its records in order; empty while it is only recorded. */
    Optional<Place> placeOf(UUID record);

    /** A committed record that waits for its block. */
    record Unsealed(UUID record, Hash content) {}

    /** Where a record stands in the chain. */
    record Place(Block block, int position, List<Hash> contents) {}
}
