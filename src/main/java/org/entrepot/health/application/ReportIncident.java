package org.entrepot.health.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.HealthReceipt;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.IncidentVersion;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Reach;
import org.entrepot.health.domain.Span;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publisher reports once; exactly those concerned hear of it (R145, A43). The same form sent twice is one incident. */
@Service
@Transactional
public class ReportIncident {

    private final CheckCoverage check;
    private final Incidents incidents;
    private final TellConcerned tell;
    private final Receipts receipts;
    private final BusinessClock clock;

    ReportIncident(
            CheckCoverage check, Incidents incidents, TellConcerned tell, Receipts receipts, BusinessClock clock) {
        this.check = check;
        this.incidents = incidents;
        this.tell = tell;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What stands against the report as it is; for the preview. */
    @Transactional(readOnly = true)
    public Outcome<Coverage> check(Actor actor, Command command) {
        return HealthAccess.asPublisher(actor)
                .then(publisher -> checked(publisher, command, clock.now()))
                .map(report -> report.version().coverage());
    }

    public Outcome<Reported> report(Actor actor, Command command) {
        return HealthAccess.asPublisher(actor).then(publisher -> {
            var earlier = incidents.submitted(publisher.organization(), command.submission());
            if (earlier.isPresent()) {
                return Outcome.done(new Reported(incidents.find(earlier.get()).orElseThrow(), true));
            }
            return checked(publisher, command, clock.now())
                    .map(report -> new Reported(write(publisher, command, report), false));
        });
    }

    private Outcome<Report> checked(Actor actor, Command command, Instant now) {
        var problems = new Problems();
        var coverage = check.check(actor.organization(), command.coverage(), problems);
        var titles = command.titles().titles(problems, command.language());
        var texts = command.texts().texts(problems, command.language());
        WordingInput.matchCustomers(
                problems,
                command.language(),
                command.titles().saysToCustomers(),
                command.texts().saysToCustomers());
        problems.addIf(
                command.inStore() && !command.titles().saysToCustomers(),
                "inStore",
                HealthRefusal.STORE_NEEDS_CUSTOMER_TEXT);
        var planned = planned(command, now, problems);
        var at = command.kind() == IncidentKind.MAINTENANCE ? now : command.at().orElse(now);
        problems.addIf(at.isAfter(now), "at", HealthRefusal.MOMENT_AHEAD);
        problems.addIf(
                command.state().kind() != command.kind() || !command.state().mayBegin(),
                "state",
                HealthRefusal.TIMELINE_CANNOT_BEGIN_SO);
        return problems.orElse(() -> new Report(
                new IncidentVersion(
                        coverage.orElseThrow(),
                        titles.orElseThrow(),
                        command.inStore(),
                        planned,
                        "",
                        actor.name(),
                        now),
                texts.orElseThrow(),
                at));
    }

    private static Optional<Span> planned(Command command, Instant now, Problems problems) {
        if (command.kind() == IncidentKind.INCIDENT) {
            return Optional.empty();
        }
        return PlannedWindow.check(command.plannedFrom(), command.plannedUntil(), now, problems);
    }

    private Incident write(Actor actor, Command command, Report report) {
        var now = report.version().recordedFrom();
        var first = new IncidentUpdate(
                UpdateId.next(),
                1,
                report.at(),
                command.state(),
                command.severity(),
                report.texts(),
                false,
                now,
                now,
                actor.name(),
                "");
        var incident = new Incident(
                IncidentId.next(),
                incidents.nextNumber(),
                actor.organization(),
                command.kind(),
                command.language(),
                now,
                report.version(),
                List.of(first),
                1);
        incidents.add(incident, command.submission(), actor);
        var figures = tell.tell(incident, first.id(), Reach.Kind.REPORTED, now);
        receipts.record(
                actor,
                HealthReceipt.INCIDENT_REPORTED,
                ReceiptContent.about("incident", incident.id().value())
                        .with("number", incident.number())
                        .with("kind", incident.kind())
                        .with("severity", command.severity())
                        .withIds(
                                "offers",
                                incident.current().coverage().offers().stream()
                                        .map(offer -> offer.value())
                                        .toList())
                        .with("since", report.at())
                        .with("told", figures)
                        .at(now));
        return incident;
    }

    private record Report(IncidentVersion version, Wording texts, Instant at) {}

    /** @param isRepeat the same form had come before; nothing was written now */
    public record Reported(Incident incident, boolean isRepeat) {}

    /**
     * What the publisher says.
     *
     * @param submission the form's own id: a form that comes twice is taken once
     * @param language tag of the language that stands in for missing ones
     * @param at since when it is so; empty for now
     * @param plannedFrom of a maintenance
     */
    public record Command(
            UUID submission,
            IncidentKind kind,
            CoverageInput coverage,
            String language,
            WordingInput titles,
            WordingInput texts,
            IncidentState state,
            Severity severity,
            Optional<Instant> at,
            Optional<Instant> plannedFrom,
            Optional<Instant> plannedUntil,
            boolean inStore) {}
}
