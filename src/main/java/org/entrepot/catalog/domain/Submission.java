package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.UserId;

/**
 * A draft frozen on its way to live (R318, R327).
 *
 * @param dueAt when the next phase comes by itself; empty while a person is awaited
 * @param report what needs attention (R320)
 */
public record Submission(
        UUID id,
        OfferId offer,
        int number,
        SubmissionPhase phase,
        Frozen frozen,
        Optional<Instant> dueAt,
        Instant submittedAt,
        UserId submittedBy,
        String submittedByName,
        Instant changedAt,
        Optional<String> report) {

    /**
     * What was submitted.
     *
     * @param versions the versions of the modules it was made from
     * @param modules drafts of other modules, by their key, as they froze them (R328)
     */
    public record Frozen(OfferContent content, Map<ModuleKey, Long> versions, Map<String, String> modules) {

        public Frozen {
            versions = Map.copyOf(versions);
            modules = Map.copyOf(modules);
        }
    }

    public Submission movedTo(SubmissionPhase next, Instant at, Optional<Instant> due) {
        return moved(next, at, due, report);
    }

    public Submission returnedWith(String reason, Instant at) {
        return moved(SubmissionPhase.ATTENTION_NEEDED, at, Optional.empty(), Optional.of(reason));
    }

    private Submission moved(SubmissionPhase next, Instant at, Optional<Instant> due, Optional<String> why) {
        if (!phase.next().contains(next)) {
            throw new IllegalStateException("no way from " + phase + " to " + next);
        }
        return new Submission(id, offer, number, next, frozen, due, submittedAt, submittedBy, submittedByName, at, why);
    }
}
