package org.entrepot.sales;

import org.entrepot.verdict.Verdict;

/** What came of the wish to buy: an order, or the verdict that stood in its way; then nothing was written. */
public sealed interface Placement {

    record Placed(PlacedOrder order) implements Placement {}

    /** @param verdict no or open; show only what its reader may see of it */
    record Declined(Verdict verdict) implements Placement {}
}
