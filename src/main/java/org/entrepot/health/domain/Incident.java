package org.entrepot.health.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.UpdateId;
import org.entrepot.kernel.OrganizationId;

/**
 * Something that happened to a publisher's product, or is planned to, as it stands now.
 *
 * @param number what people call it by
 * @param firstLanguage tag of the language that stands in for missing ones
 * @param updates in any order, withdrawn ones included
 * @param version changed by every write; outside an opaque etag
 */
public record Incident(
        IncidentId id,
        long number,
        OrganizationId publisher,
        IncidentKind kind,
        String firstLanguage,
        Instant reportedAt,
        IncidentVersion current,
        List<IncidentUpdate> updates,
        long version) {

    public Incident {
        updates = List.copyOf(updates);
    }

    public Timeline timeline() {
        return new Timeline(
                kind,
                current.planned(),
                updates.stream()
                        .filter(update -> !update.isWithdrawn())
                        .map(IncidentUpdate::mark)
                        .toList());
    }

    public boolean runsAt(Instant now) {
        return !now.isBefore(timeline().runsFrom())
                && timeline().runsUntil().map(now::isBefore).orElse(true);
    }

    /** The moment of the next change: no two of them share one (P18). */
    public Instant changeAt(Instant now) {
        var last = updates.stream()
                .map(IncidentUpdate::changedAt)
                .reduce(current.recordedFrom(), (one, other) -> one.isAfter(other) ? one : other);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    public Incident with(IncidentVersion other) {
        return new Incident(id, number, publisher, kind, firstLanguage, reportedAt, other, updates, version + 1);
    }

    public Incident with(List<IncidentUpdate> others) {
        return new Incident(id, number, publisher, kind, firstLanguage, reportedAt, current, others, version + 1);
    }

    public Optional<IncidentUpdate> update(UpdateId wanted) {
        return updates.stream().filter(update -> update.id().equals(wanted)).findFirst();
    }
}
