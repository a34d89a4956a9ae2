package org.entrepot.health.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.kernel.Problem;

/**
 * What an incident's updates amount to, in the order in which they were so, whatever the order in which they were posted.
 *
 * @param planned of a maintenance
 * @param entries those that count, oldest first
 */
public record Timeline(IncidentKind kind, Optional<Span> planned, List<Mark> entries) {

    public Timeline {
        entries = entries.stream()
                .sorted(comparing(Mark::at).thenComparingInt(Mark::number))
                .toList();
    }

    /** Why these updates cannot stand after each other; empty when they can. */
    public Optional<Problem> violation() {
        if (entries.isEmpty()) {
            return Optional.of(Problem.of(HealthRefusal.LAST_UPDATE_STAYS));
        }
        if (entries.getFirst().state().kind() != kind
                || !entries.getFirst().state().mayBegin()) {
            return Optional.of(Problem.at("state", HealthRefusal.TIMELINE_CANNOT_BEGIN_SO));
        }
        for (var at = 1; at < entries.size(); at++) {
            var before = entries.get(at - 1).state();
            var after = entries.get(at).state();
            if (!before.mayBeFollowedBy(after)) {
                return Optional.of(Problem.at("state", HealthRefusal.STATE_CANNOT_FOLLOW, before.code(), after.code()));
            }
        }
        return Optional.empty();
    }

    public Mark latest() {
        return entries.getLast();
    }

    public Severity severity() {
        return latest().severity();
    }

    public IncidentState state() {
        return latest().state();
    }

    /** A maintenance that nobody says anything of goes as planned. */
    public IncidentState stateAt(Instant now) {
        if (state() != IncidentState.SCHEDULED) {
            return state();
        }
        var plan = planned.orElseThrow();
        if (now.isBefore(plan.from())) {
            return IncidentState.SCHEDULED;
        }
        return now.isBefore(plan.until()) ? IncidentState.IN_PROGRESS : IncidentState.COMPLETED;
    }

    /** When it begins, or began. One that was cancelled has no time at all. */
    public Instant runsFrom() {
        return switch (kind) {
            case INCIDENT -> entries.getFirst().at();
            case MAINTENANCE ->
                state() == IncidentState.CANCELLED
                        ? endedAt()
                        : entries.stream()
                                .filter(update -> update.state() == IncidentState.IN_PROGRESS)
                                .findFirst()
                                .map(Mark::at)
                                .orElseGet(() -> planned.orElseThrow().from());
        };
    }

    /** When it ends, or ended; empty while nobody knows. */
    public Optional<Instant> runsUntil() {
        if (state().isEnd()) {
            return Optional.of(endedAt());
        }
        return state() == IncidentState.SCHEDULED ? planned.map(Span::until) : Optional.empty();
    }

    /** How bad it was when; planned work is none of it. What is open is bad until now. */
    public List<Spell> spells(Instant now) {
        if (kind == IncidentKind.MAINTENANCE) {
            return List.of();
        }
        var spells = new ArrayList<Spell>();
        for (var at = 0; at < entries.size(); at++) {
            var from = entries.get(at).at();
            var until = at + 1 < entries.size() ? entries.get(at + 1).at() : now;
            if (from.isBefore(until)) {
                spells.add(new Spell(entries.get(at).severity(), new Span(from, until)));
            }
        }
        return spells;
    }

    /** Whether this entry follows an end and opens it again. */
    public boolean reopens(Mark update) {
        var at = entries.indexOf(update);
        return at > 0 && entries.get(at - 1).state().isEnd() && !update.state().isEnd();
    }

    /** What is said after the end, such as a report on the causes, does not move it. */
    private Instant endedAt() {
        var at = entries.size() - 1;
        while (at > 0 && entries.get(at - 1).state() == entries.get(at).state()) {
            at--;
        }
        return entries.get(at).at();
    }
}
