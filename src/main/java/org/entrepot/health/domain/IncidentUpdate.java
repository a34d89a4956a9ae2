package org.entrepot.health.domain;

import java.time.Instant;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.UpdateId;

/**
 * One entry of a timeline as it stands now.
 *
 * @param number in the order in which they were posted
 * @param at when it was so
 * @param postedAt when the publisher said so
 * @param isWithdrawn taken back by a correction; kept, and not counted
 * @param changedAt when it got its present form: that of posting, or of the last correction
 * @param reason of the last correction; empty without one
 */
public record IncidentUpdate(
        UpdateId id,
        int number,
        Instant at,
        IncidentState state,
        Severity severity,
        Wording texts,
        boolean isWithdrawn,
        Instant postedAt,
        Instant changedAt,
        String byName,
        String reason) {

    public Mark mark() {
        return new Mark(number, at, state, severity);
    }

    public boolean isCorrected() {
        return changedAt.isAfter(postedAt);
    }
}
