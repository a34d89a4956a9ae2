package org.entrepot.health.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.HealthReceipt;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Reach;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timeline goes on (R206): further news, another severity, the end, or that it began again. An update may come later than
 * it was true; it takes its place by when it was so. What it says is told to those concerned either way.
 */
@Service
@Transactional
public class PostUpdate {

    private final OwnIncidents own;
    private final Incidents incidents;
    private final TellConcerned tell;
    private final Receipts receipts;
    private final BusinessClock clock;

    PostUpdate(OwnIncidents own, Incidents incidents, TellConcerned tell, Receipts receipts, BusinessClock clock) {
        this.own = own;
        this.incidents = incidents;
        this.tell = tell;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<Incident> post(Actor actor, IncidentId id, Command command) {
        return own.forUpdate(actor, id).then(incident -> {
            if (incidents.submittedUpdate(id, command.submission()).isPresent()) {
                return Outcome.done(incident);
            }
            var now = incident.changeAt(clock.now());
            return checked(actor, incident, command, now).map(update -> write(actor, incident, update, command, now));
        });
    }

    private static Outcome<IncidentUpdate> checked(Actor actor, Incident incident, Command command, Instant now) {
        var problems = new Problems();
        var texts = command.texts().texts(problems, incident.firstLanguage());
        WordingInput.matchCustomers(
                problems,
                incident.firstLanguage(),
                incident.current().titles().speaksToCustomers(),
                command.texts().saysToCustomers());
        var at = command.at().orElse(now);
        problems.addIf(at.isAfter(now), "at", HealthRefusal.MOMENT_AHEAD);
        problems.addIf(
                at.isBefore(incident.timeline().entries().getFirst().at()), "at", HealthRefusal.MOMENT_BEFORE_START);
        problems.addIf(
                incident.kind() == IncidentKind.INCIDENT
                        && command.state().isEnd()
                        && command.severity() != Severity.NORMAL,
                "severity",
                HealthRefusal.END_IS_NORMAL);
        return problems.orElse(() -> new IncidentUpdate(
                        UpdateId.next(),
                        incident.updates().stream()
                                        .map(IncidentUpdate::number)
                                        .max(Comparator.naturalOrder())
                                        .orElse(0)
                                + 1,
                        at,
                        command.state(),
                        command.severity(),
                        texts.orElseThrow(),
                        false,
                        now,
                        now,
                        actor.name(),
                        ""))
                .then(update -> with(incident, update)
                        .timeline()
                        .violation()
                        .map(Outcome::<IncidentUpdate>refused)
                        .orElseGet(() -> Outcome.done(update)));
    }

    private Incident write(Actor actor, Incident before, IncidentUpdate update, Command command, Instant now) {
        var incident = with(before, update);
        incidents.addUpdate(incident, update, command.submission(), actor);
        var told = tell.tell(incident, update.id(), kind(incident, update), now);
        receipts.record(
                actor,
                HealthReceipt.INCIDENT_UPDATED,
                ReceiptContent.about("incident", incident.id().value())
                        .with("update", update.id().value())
                        .with("state", update.state())
                        .with("severity", update.severity())
                        .with("effective", update.at())
                        .with("told", told)
                        .at(now));
        return incident;
    }

    /** Only what is said last tells of an end or of a new beginning; what is filled in before it is news about the past. */
    private static Reach.Kind kind(Incident incident, IncidentUpdate update) {
        var timeline = incident.timeline();
        var isLatest = timeline.latest().equals(update.mark());
        if (isLatest && update.state().isEnd() && !hadEnded(incident)) {
            return Reach.Kind.ENDED;
        }
        return isLatest && timeline.reopens(update.mark()) ? Reach.Kind.REOPENED : Reach.Kind.UPDATED;
    }

    /** A report on the causes after the end is news, not another end. */
    private static boolean hadEnded(Incident incident) {
        var entries = incident.timeline().entries();
        return entries.size() > 1 && entries.get(entries.size() - 2).state().isEnd();
    }

    private static Incident with(Incident incident, IncidentUpdate update) {
        var all = new ArrayList<>(incident.updates());
        all.add(update);
        return incident.with(all);
    }

    /**
     * What the publisher says.
     *
     * @param submission the form's own id: a form that comes twice is taken once
     * @param at since when it is so; empty for now
     */
    public record Command(
            UUID submission, WordingInput texts, IncidentState state, Severity severity, Optional<Instant> at) {}
}
