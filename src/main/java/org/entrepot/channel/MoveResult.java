package org.entrepot.channel;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;

/** What became of a move. */
public sealed interface MoveResult {

    /**
     * Carried out at once, with its receipt and its events.
     *
     * @param change the entry of the audience's history
     * @param authorized partners that came onto the list, those of the sold rule included
     * @param ended partners whose authorization ended
     */
    record Applied(
            UUID change,
            AudienceOption before,
            AudienceOption after,
            Set<OrganizationId> authorized,
            Set<OrganizationId> ended,
            Instant at)
            implements MoveResult {
        public Applied {
            authorized = Set.copyOf(authorized);
            ended = Set.copyOf(ended);
        }
    }

    /** Nothing was written; refused, or lawful only as a request (P2). */
    record NotApplied(MoveAssessment assessment) implements MoveResult {}
}
