package org.entrepot.health.application;

import java.time.Instant;
import java.util.Optional;
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
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Something said before was not so, or was said badly: its moment, state, severity or texts are corrected, or it is taken back.
 * What it said before stays recorded. Nobody is told again; whoever looks sees that it was corrected, when and why.
 */
@Service
@Transactional
public class CorrectUpdate {

    static final int LONGEST_REASON = 500;

    private final OwnIncidents own;
    private final Incidents incidents;
    private final Receipts receipts;
    private final BusinessClock clock;

    CorrectUpdate(OwnIncidents own, Incidents incidents, Receipts receipts, BusinessClock clock) {
        this.own = own;
        this.incidents = incidents;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param version of the incident that the actor has read */
    public Outcome<Incident> correct(Actor actor, IncidentId id, UpdateId updateId, long version, Command command) {
        return own.forUpdate(actor, id, version)
                .then(incident -> incident.update(updateId)
                        .map(update -> decide(actor, incident, update, command))
                        .orElseGet(Denial::notFound));
    }

    private Outcome<Incident> decide(Actor actor, Incident incident, IncidentUpdate before, Command command) {
        if (before.isWithdrawn()) {
            return Outcome.refused(HealthRefusal.UPDATE_IS_WITHDRAWN);
        }
        var now = incident.changeAt(clock.now());
        return checked(actor, incident, before, command, now).then(corrected -> {
            var all = incident.updates().stream()
                    .map(update -> update.id().equals(corrected.id()) ? corrected : update)
                    .toList();
            var after = incident.with(all);
            return after.timeline()
                    .violation()
                    .map(Outcome::<Incident>refused)
                    .orElseGet(() -> Outcome.done(write(actor, after, corrected)));
        });
    }

    private static Outcome<IncidentUpdate> checked(
            Actor actor, Incident incident, IncidentUpdate before, Command command, Instant now) {
        var problems = new Problems();
        var reason = problems.at("reason", Inputs.requiredText(command.reason(), LONGEST_REASON));
        Optional<Wording> texts = command.isWithdrawal()
                ? Optional.of(before.texts())
                : command.texts().texts(problems, incident.firstLanguage());
        var at = command.at().orElse(before.at());
        problems.addIf(at.isAfter(now), "at", HealthRefusal.MOMENT_AHEAD);
        problems.addIf(
                incident.kind() == IncidentKind.INCIDENT
                        && command.state().isEnd()
                        && command.severity() != Severity.NORMAL,
                "severity",
                HealthRefusal.END_IS_NORMAL);
        return problems.orElse(() -> new IncidentUpdate(
                before.id(),
                before.number(),
                at,
                command.state(),
                command.severity(),
                texts.orElseThrow(),
                command.isWithdrawal(),
                before.postedAt(),
                now,
                actor.name(),
                reason.orElseThrow()));
    }

    private Incident write(Actor actor, Incident incident, IncidentUpdate corrected) {
        incidents.correctUpdate(incident, corrected, actor);
        receipts.record(
                actor,
                HealthReceipt.INCIDENT_UPDATE_CORRECTED,
                ReceiptContent.about("incident", incident.id().value())
                        .with("update", corrected.id().value())
                        .with("state", corrected.state())
                        .with("severity", corrected.severity())
                        .with("effective", corrected.at())
                        .with("withdrawn", corrected.isWithdrawn())
                        .withHashOf("reason", corrected.reason())
                        .at(corrected.changedAt()));
        return incident;
    }

    /**
     * The update as it should have been.
     *
     * @param at when it was so; empty to leave that
     * @param isWithdrawal it is taken back as a whole; then nothing else changes
     */
    public record Command(
            WordingInput texts,
            IncidentState state,
            Severity severity,
            Optional<Instant> at,
            boolean isWithdrawal,
            String reason) {

        public static Command withdrawing(IncidentUpdate update, String reason) {
            return new Command(
                    new WordingInput(java.util.Map.of(), java.util.Map.of()),
                    update.state(),
                    update.severity(),
                    Optional.empty(),
                    true,
                    reason);
        }
    }
}
