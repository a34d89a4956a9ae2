package org.entrepot.cases.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.EntryId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.Subject;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SystemClock;
import org.entrepot.organizations.Organizations;
import org.entrepot.requests.RequestDecided;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestReferences;
import org.entrepot.requests.RequestReferences.Reference;
import org.entrepot.requests.RequestSubmitted;
import org.entrepot.requests.RequestWithdrawn;
import org.entrepot.support.QuestionKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conversation about a publisher's request: one that goes to manual review opens a case, and so does somebody who wants
 * to talk about one. What is decided is decided in the request; the case holds a reference.
 */
@Service
@Transactional
public class FollowRequests {

    private final Cases cases;
    private final RequestReferences requests;
    private final OpenCase open;
    private final MakeMove moves;
    private final Tellings tellings;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final SystemClock system;

    FollowRequests(
            Cases cases,
            RequestReferences requests,
            OpenCase open,
            MakeMove moves,
            Tellings tellings,
            Organizations organizations,
            BusinessClock clock,
            SystemClock system) {
        this.cases = cases;
        this.requests = requests;
        this.open = open;
        this.moves = moves;
        this.tellings = tellings;
        this.organizations = organizations;
        this.clock = clock;
        this.system = system;
    }

    @EventListener
    void on(RequestSubmitted event) {
        if (event.inReview()) {
            requests.find(event.request()).ifPresent(request -> {
                var rules = Actor.system(organizations.operator());
                write(rules, request, request.reason(), CaseEntry.Way.RULES);
            });
        }
    }

    @EventListener
    void on(RequestDecided event) {
        end(event.request());
    }

    @EventListener
    void on(RequestWithdrawn event) {
        end(event.request());
    }

    /** The running conversation about that request, or a new one that begins with these words, or with its reason. */
    public Outcome<SupportCase> discuss(Actor actor, RequestId id, String typed) {
        return CaseAccess.companyWide(actor)
                .then(_ -> requests.find(id)
                        .filter(request ->
                                actor.worksFor(request.publisher()) || actor.worksFor(organizations.operator()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .then(request -> cases.runningAbout(id)
                        .flatMap(cases::find)
                        .map(Outcome::done)
                        .orElseGet(() -> begin(actor, request, typed)));
    }

    private Outcome<SupportCase> begin(Actor actor, Reference request, String typed) {
        if (!request.isOpen()) {
            return Outcome.refused(CaseRefusal.CASE_REQUEST_DECIDED);
        }
        var problems = new Problems();
        var text = problems.at("text", Inputs.text(typed, SpeakInCase.LONGEST_TEXT));
        return problems.orElse(text::orElseThrow)
                .map(said -> write(actor, request, said.isEmpty() ? request.reason() : said, CaseEntry.Way.SITE));
    }

    private SupportCase write(Actor by, Reference request, String said, CaseEntry.Way way) {
        var at = clock.now();
        var read = new OpenCase.Read(request.label(), said, QuestionKind.OFFER_MANAGEMENT, Severity.OTHER);
        var opened = open.fresh(by, request.publisher(), read, subject(request), organizations.operator(), at);
        var first = new CaseEntry(
                EntryId.next(),
                1,
                CaseAct.OPEN,
                way,
                way == CaseEntry.Way.RULES ? request.publisher() : by.organization(),
                way == CaseEntry.Way.RULES ? "" : by.name(),
                said,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                at);
        cases.open(opened, first, by, new HashSet<>(Set.of(opened.asker(), opened.holder())), system.now());
        tellings.opened(by, opened, first);
        return opened;
    }

    private static Subject subject(Reference request) {
        return new Subject(
                Optional.of(request.offer()),
                Optional.empty(),
                Optional.of(request.publisher()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(request.id()),
                Optional.empty());
    }

    private void end(RequestId request) {
        cases.runningAbout(request).flatMap(cases::findForUpdate).ifPresent(found -> {
            var rules = Actor.system(organizations.operator());
            moves.make(
                            rules,
                            found,
                            Side.RULES,
                            MakeMove.Wanted.said(CaseAct.RESOLVE, CaseEntry.Way.RULES, "", List.of()))
                    .ifDone(move -> tellings.told(rules, move));
        });
    }
}
