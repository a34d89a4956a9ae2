package org.entrepot.channel;

import java.util.UUID;

/** Who moves an audience, by which way. */
public sealed interface MoveBy {

    /** The publisher alone, at once: Sync CSP audience, or the answer to a partner that asks (R91, P7). */
    record Sync() implements MoveBy {}

    /**
     * A request of section 9, decided by the rules or by the operator's staff (P4).
     *
     * @param request its id, kept with the change
     */
    record Request(UUID request) implements MoveBy {}

    /** A48: the marketplace's staff without a request, always with a reason that is recorded. */
    record Operator(String reason) implements MoveBy {}

    /** P2: a list that follows a rule; it adds by itself and only ever proposes to take away. */
    record LivingList() implements MoveBy {}
}
