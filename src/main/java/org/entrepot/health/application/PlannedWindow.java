package org.entrepot.health.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Span;
import org.entrepot.kernel.Problems;

/** The window of a planned maintenance: announced before it begins (R207). */
final class PlannedWindow {

    private PlannedWindow() {}

    static Optional<Span> check(Optional<Instant> from, Optional<Instant> until, Instant now, Problems problems) {
        problems.addIf(from.isEmpty(), "plannedFrom", HealthRefusal.PLANNED_WINDOW_REQUIRED);
        problems.addIf(until.isEmpty(), "plannedUntil", HealthRefusal.PLANNED_WINDOW_REQUIRED);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        var start = from.get();
        var end = until.get();
        problems.addIf(!start.isAfter(now), "plannedFrom", HealthRefusal.PLANNED_WINDOW_PAST);
        problems.addIf(!end.isAfter(start), "plannedUntil", HealthRefusal.PLANNED_WINDOW_BACKWARDS);
        return end.isAfter(start) ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
