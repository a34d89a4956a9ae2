package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.SubmissionReviewed;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organizations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves submissions on by themselves: validation at once, preview creation at once, and in practice mode the review after a
 * moment (R318). In production the review waits for certification staff.
 */
@Service
@Transactional
public class AdvanceSubmissions implements DueWork {

    private final Submissions submissions;
    private final Drafts drafts;
    private final PublishingChecks checks;
    private final Chronicle chronicle;
    private final Organizations organizations;
    private final ReviewMode mode;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AdvanceSubmissions(
            Submissions submissions,
            Drafts drafts,
            PublishingChecks checks,
            Chronicle chronicle,
            Organizations organizations,
            ReviewMode mode,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.checks = checks;
        this.chronicle = chronicle;
        this.organizations = organizations;
        this.mode = mode;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return submissions.nextDue();
    }

    @Override
    public void runDue() {
        var now = clock.now();
        var due = submissions.takeDue(now);
        while (!due.isEmpty()) {
            var system = Actor.system(organizations.operator());
            due.forEach(submission -> advance(system, submission));
            due = submissions.takeDue(now);
        }
    }

    /** One step. */
    private void advance(Actor system, Submission submission) {
        var offer = drafts.head(submission.offer()).orElseThrow();
        var at = drafts.nextMoment(offer.id(), clock.now());
        switch (submission.phase()) {
            case VALIDATION -> validate(system, offer, submission, at);
            case CERTIFICATION -> approve(system, offer, submission, at);
            case PREVIEW_CREATION -> createPreview(system, offer, submission, at);
            case PREVIEW, LIVE, ATTENTION_NEEDED, CANCELLED, REPLACED ->
                throw new IllegalStateException("nothing is due in " + submission.phase());
        }
    }

    private void validate(Actor system, OfferHead offer, Submission submission, Instant at) {
        var frozen = submission.frozen();
        var problems = checks.problems(offer, frozen.content(), frozen.modules());
        if (problems.isEmpty()) {
            chronicle.tell(system, offer.id(), HistoryKind.VALIDATED, String.valueOf(submission.number()), at);
            submissions.move(submission.movedTo(SubmissionPhase.CERTIFICATION, at, mode.reviewDueAfter(clock.now())));
        } else {
            giveBack(system, offer, submission, report(problems), at);
        }
    }

    void approve(Actor actor, OfferHead offer, Submission submission, Instant at) {
        submissions.move(submission.movedTo(SubmissionPhase.PREVIEW_CREATION, at, Optional.of(clock.now())));
        chronicle.tell(actor, offer.id(), HistoryKind.APPROVED, String.valueOf(submission.number()), at);
        events.publishEvent(new SubmissionReviewed(offer.id(), offer.publisher(), submission.number(), true, at));
    }

    void giveBack(Actor actor, OfferHead offer, Submission submission, String report, Instant at) {
        submissions.move(submission.returnedWith(report, at));
        chronicle.tell(actor, offer.id(), HistoryKind.RETURNED, report, at);
        events.publishEvent(new SubmissionReviewed(offer.id(), offer.publisher(), submission.number(), false, at));
    }

    /** R322: a newer preview takes the place of the older one; what is live stays as it is. */
    private void createPreview(Actor system, OfferHead offer, Submission submission, Instant at) {
        submissions
                .inPreview(offer.id())
                .ifPresent(older -> submissions.move(older.movedTo(SubmissionPhase.REPLACED, at, Optional.empty())));
        submissions.move(submission.movedTo(SubmissionPhase.PREVIEW, at, Optional.empty()));
        if (offer.state() == OfferState.DRAFT) {
            drafts.recordState(offer.id(), OfferState.PREVIEW, at);
        }
        chronicle.tell(system, offer.id(), HistoryKind.PREVIEW_READY, String.valueOf(submission.number()), at);
    }

    private static String report(List<Problem> problems) {
        return String.join(
                ", ",
                problems.stream()
                        .map(problem ->
                                problem.field() + ": " + problem.refusal().code())
                        .toList());
    }
}
