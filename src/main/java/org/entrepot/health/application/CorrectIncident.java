package org.entrepot.health.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.domain.HealthReceipt;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentVersion;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Span;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an incident concerns, what it is called, when a maintenance is planned, whether the store shows it: corrected, with the
 * version before kept. Whoever is found concerned hears of it now; whoever was told and is not concerned hears that, too.
 */
@Service
@Transactional
public class CorrectIncident {

    private final OwnIncidents own;
    private final CheckCoverage check;
    private final Incidents incidents;
    private final TellConcerned tell;
    private final Receipts receipts;
    private final BusinessClock clock;

    CorrectIncident(
            OwnIncidents own,
            CheckCoverage check,
            Incidents incidents,
            TellConcerned tell,
            Receipts receipts,
            BusinessClock clock) {
        this.own = own;
        this.check = check;
        this.incidents = incidents;
        this.tell = tell;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param version of the incident that the actor has read */
    public Outcome<Incident> correct(Actor actor, IncidentId id, long version, Command command) {
        return own.forUpdate(actor, id, version).then(incident -> {
            var now = incident.changeAt(clock.now());
            return checked(actor, incident, command, now)
                    .map(corrected -> write(actor, incident, incident.with(corrected), now));
        });
    }

    private Outcome<IncidentVersion> checked(Actor actor, Incident incident, Command command, Instant now) {
        var problems = new Problems();
        var reason = problems.at("reason", Inputs.requiredText(command.reason(), CorrectUpdate.LONGEST_REASON));
        var coverage = check.check(actor.organization(), command.coverage(), problems);
        var titles = command.titles().titles(problems, incident.firstLanguage());
        var speaks =
                incident.updates().stream().anyMatch(update -> update.texts().speaksToCustomers());
        WordingInput.matchCustomers(
                problems, incident.firstLanguage(), command.titles().saysToCustomers(), speaks);
        problems.addIf(
                command.inStore() && !command.titles().saysToCustomers(),
                "inStore",
                HealthRefusal.STORE_NEEDS_CUSTOMER_TEXT);
        var planned = planned(incident, command, now, problems);
        return problems.orElse(() -> new IncidentVersion(
                coverage.orElseThrow(),
                titles.orElseThrow(),
                command.inStore(),
                planned,
                reason.orElseThrow(),
                actor.name(),
                now));
    }

    /** A plan can be changed until it begins; afterwards only what happened is told. */
    private static Optional<Span> planned(Incident incident, Command command, Instant now, Problems problems) {
        var before = incident.current().planned();
        var wanted = new Window(command.plannedFrom(), command.plannedUntil());
        if (incident.kind() == IncidentKind.INCIDENT || wanted.isSameAs(before)) {
            return before;
        }
        if (incident.timeline().stateAt(now) != IncidentState.SCHEDULED) {
            problems.add("plannedFrom", HealthRefusal.MAINTENANCE_HAS_BEGUN);
            return before;
        }
        return PlannedWindow.check(command.plannedFrom(), command.plannedUntil(), now, problems);
    }

    private Incident write(Actor actor, Incident before, Incident incident, Instant now) {
        incidents.correct(incident, actor);
        if (!before.current().coverage().equals(incident.current().coverage())) {
            tell.tellDifference(incident, now);
        }
        receipts.record(
                actor,
                HealthReceipt.INCIDENT_CORRECTED,
                ReceiptContent.about("incident", incident.id().value())
                        .withIds(
                                "offers",
                                incident.current().coverage().offers().stream()
                                        .map(offer -> offer.value())
                                        .toList())
                        .with("in-store", incident.current().inStore())
                        .withHashOf("reason", incident.current().reason())
                        .at(now));
        return incident;
    }

    /** Forms know minutes; a plan typed again as it was shown is the same plan. */
    private record Window(Optional<Instant> from, Optional<Instant> until) {

        boolean isSameAs(Optional<Span> planned) {
            return from.isEmpty() && until.isEmpty()
                    || planned.filter(span -> from.filter(span.from()::equals).isPresent()
                                    && until.filter(span.until()::equals).isPresent())
                            .isPresent();
        }
    }

    /**
     * The incident as it should have been described.
     *
     * @param plannedFrom of a maintenance; both empty to leave the plan
     */
    public record Command(
            CoverageInput coverage,
            WordingInput titles,
            Optional<Instant> plannedFrom,
            Optional<Instant> plannedUntil,
            boolean inStore,
            String reason) {}
}
