package org.entrepot.channel;

import org.entrepot.kernel.Actor;

/**
 * The moves of live reseller audiences, for modules above that decide when one is made: requests (section 9), requests to
 * resell, living lists, the operator itself. One table of transitions decides all of them (T1-T13); no other way changes
 * an audience.
 *
 * <p>Whether the actor may ask is the caller's concern: that it works for the offer's publisher, or for the operator
 * (A48). Whether the rules allow the move is decided here.
 */
public interface AudienceMoves {

    /**
     * Decides without doing it and without waiting for anybody: lawful, or what stands against it, with the sales that block
     * it and the lawful alternatives (P4). The world may move before {@link #apply}, which decides again (A10).
     *
     * @throws IllegalArgumentException when there is no such offer
     */
    MoveAssessment assess(AudienceMove move);

    /**
     * Takes the offer's row, so that no sale and no other change can slip in between (P21), decides, and carries the move
     * out in the caller's transaction: history, receipt, events. It takes effect at once and leaves other changes of the
     * draft untouched (A5). When it is not applied, nothing was written.
     *
     * <p>Waits for running sales of the offer. Whoever applies to several offers takes them in the order of their ids.
     *
     * @throws IllegalArgumentException when there is no such offer
     */
    MoveResult apply(Actor actor, AudienceMove move);
}
