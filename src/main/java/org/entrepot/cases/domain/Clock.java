package org.entrepot.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;

/**
 * How long it was one company's turn, by the clock of the case's severity.
 *
 * @param spent in turns that are over
 * @param since when the running turn began; empty when it is not its turn
 * @param firstAnswer how long its first answer as a holder took; empty while it has given none
 */
public record Clock(OrganizationId company, Duration spent, Optional<Instant> since, Optional<Duration> firstAnswer) {

    public Duration spentAt(Instant now, Severity severity) {
        return since.map(start -> spent.plus(severity.spent(start, now))).orElse(spent);
    }
}
