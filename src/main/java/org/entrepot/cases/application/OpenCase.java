package org.entrepot.cases.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.Ball;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.Subject;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.support.Asked;
import org.entrepot.support.Circumstance;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks another company (R195, R196). Who gets the question is the passport's answer; a question that is not answered where it
 * was put opens no case but names who helps (R174, R175, R179).
 */
@Service
@Transactional
public class OpenCase {

    public static final int LONGEST_TITLE = 200;

    private static final int MOST_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final Cases cases;
    private final FindSubject subjects;
    private final FindRoute routes;
    private final RouteProblems refusals;
    private final FindIncidents incidents;
    private final TieAttachments attachments;
    private final Tellings tellings;
    private final BusinessClock clock;
    private final SystemClock system;

    OpenCase(
            Cases cases,
            FindSubject subjects,
            FindRoute routes,
            RouteProblems refusals,
            FindIncidents incidents,
            TieAttachments attachments,
            Tellings tellings,
            BusinessClock clock,
            SystemClock system) {
        this.cases = cases;
        this.subjects = subjects;
        this.routes = routes;
        this.refusals = refusals;
        this.incidents = incidents;
        this.attachments = attachments;
        this.tellings = tellings;
        this.clock = clock;
        this.system = system;
    }

    /**
     * A question as it was typed.
     *
     * @param circumstance narrows the kind (P16)
     * @param isDirect uses the second way of its cell (R169)
     */
    public record Command(
            String title,
            String text,
            Optional<QuestionKind> kind,
            Optional<Severity> severity,
            Optional<Circumstance> circumstance,
            boolean isDirect,
            Optional<SubscriptionId> subscription,
            Optional<OfferId> offer,
            List<FileId> attachments) {

        public Command {
            attachments = List.copyOf(attachments);
        }

        Asked asked(QuestionKind of) {
            return new Asked(subscription, offer, of, circumstance.filter(one -> one.kind() == of), isDirect);
        }
    }

    public Outcome<SupportCase> open(Actor actor, Command command) {
        return CaseAccess.member(actor)
                .then(_ -> subjects.find(actor, command.subscription(), command.offer()))
                .then(subject -> read(command)
                        .then(read -> route(actor, command, read)
                                .then(holder -> allowedToday(actor, holder))
                                .then(holder -> attachments
                                        .tie(actor, command.attachments())
                                        .map(files -> write(actor, read, subject, holder, files)))));
    }

    private Outcome<Read> read(Command command) {
        var problems = new Problems();
        var title = problems.at("title", Inputs.name(command.title(), LONGEST_TITLE));
        var text = problems.at("text", Inputs.requiredText(command.text(), SpeakInCase.LONGEST_TEXT));
        problems.addIf(command.kind().isEmpty(), "kind", CaseRefusal.QUESTION_KIND_UNKNOWN);
        var severity = command.severity().orElse(Severity.OTHER);
        problems.addIf(
                command.kind().filter(kind -> !severity.fits(kind)).isPresent(),
                "severity",
                CaseRefusal.SEVERITY_NOT_FOR_KIND);
        return problems.orElse(() ->
                new Read(title.orElseThrow(), text.orElseThrow(), command.kind().orElseThrow(), severity));
    }

    private Outcome<OrganizationId> route(Actor actor, Command command, Read read) {
        return routes.route(actor, command.asked(read.kind()))
                .fold(
                        line -> line.first()
                                .filter(_ -> !line.isOwnTeam())
                                .map(holder -> Outcome.done(holder.organization()))
                                .orElseGet(() -> Outcome.refused(refusals.of(line))),
                        problems -> Outcome.refused(problems.stream()
                                .map(problem -> Problem.at("kind", problem.refusal()))
                                .toList()));
    }

    private Outcome<OrganizationId> allowedToday(Actor actor, OrganizationId holder) {
        cases.lock(actor.organization());
        return cases.countOpenedSince(actor.organization(), system.now().minus(DAY)) >= MOST_A_DAY
                ? Outcome.refused(CaseRefusal.CASES_TOO_MANY, String.valueOf(MOST_A_DAY))
                : Outcome.done(holder);
    }

    private SupportCase write(Actor actor, Read read, Subject subject, OrganizationId holder, List<FileId> files) {
        var at = clock.now();
        var opened = fresh(actor, actor.organization(), read, incidents.attach(subject, read.kind()), holder, at);
        var first = new CaseEntry(
                EntryId.next(),
                1,
                CaseAct.OPEN,
                CaseEntry.Way.SITE,
                actor.organization(),
                actor.name(),
                read.text(),
                Optional.empty(),
                Optional.empty(),
                false,
                files,
                at);
        cases.open(opened, first, actor, parties(opened), system.now());
        tellings.opened(actor, opened, first);
        return opened;
    }

    SupportCase fresh(Actor by, OrganizationId asker, Read read, Subject subject, OrganizationId holder, Instant at) {
        return new SupportCase(
                CaseId.next(),
                cases.nextNumber(),
                read.title(),
                read.kind(),
                read.severity(),
                CaseState.PENDING,
                subject,
                asker,
                by.user(),
                by.name(),
                Ball.with(holder),
                Optional.of(holder),
                Optional.of(read.severity().dueAfter(at)),
                at,
                at,
                Optional.empty(),
                Optional.empty(),
                1,
                1);
    }

    /** A partner sees all cases of its customers, a reseller its own; what a partner asks about a customer is not told it. */
    private static Set<OrganizationId> parties(SupportCase opened) {
        var parties = new HashSet<>(Set.of(opened.asker(), opened.holder()));
        opened.subject().partner().ifPresent(parties::add);
        if (opened.subject().customer().filter(opened.asker()::equals).isPresent()) {
            opened.subject().reseller().ifPresent(parties::add);
        }
        return parties;
    }

    /** What was typed, in order. */
    record Read(String title, String text, QuestionKind kind, Severity severity) {}
}
