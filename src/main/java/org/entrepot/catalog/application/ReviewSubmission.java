package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certification queue: staff of the operator approves a submission or gives it back with a report (R318, R320). */
@Service
@Transactional
public class ReviewSubmission {

    private static final int LONGEST_REPORT = 4_000;

    private final Submissions submissions;
    private final Drafts drafts;
    private final AdvanceSubmissions steps;
    private final Receipts receipts;
    private final BusinessClock clock;

    ReviewSubmission(
            Submissions submissions, Drafts drafts, AdvanceSubmissions steps, Receipts receipts, BusinessClock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.steps = steps;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** A submission with the offer it belongs to. */
    public record Case(OfferHead offer, Submission submission) {}

    @Transactional(readOnly = true)
    public Outcome<Page<Case>> queue(Actor actor, PageRequest request) {
        return mayReview(actor).map(_ -> submissions.queue(request).map(this::caseOf));
    }

    @Transactional(readOnly = true)
    public Outcome<Case> read(Actor actor, UUID submission) {
        return mayReview(actor)
                .then(_ -> submissions
                        .find(submission)
                        .map(this::caseOf)
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    public Outcome<OfferId> approve(Actor actor, UUID submission) {
        return decide(
                actor,
                submission,
                CatalogReceipt.SUBMISSION_APPROVED,
                (found, at) -> steps.approve(actor, found.offer(), found.submission(), at));
    }

    public Outcome<OfferId> giveBack(Actor actor, UUID submission, String report) {
        var problems = new Problems();
        var reason = problems.at("report", Inputs.requiredText(report, LONGEST_REPORT));
        if (!problems.isEmpty()) {
            return mayReview(actor).then(_ -> Outcome.refused(problems.all()));
        }
        return decide(
                actor,
                submission,
                CatalogReceipt.SUBMISSION_RETURNED,
                (found, at) -> steps.giveBack(actor, found.offer(), found.submission(), reason.orElseThrow(), at));
    }

    private Outcome<OfferId> decide(Actor actor, UUID id, CatalogReceipt kind, BiConsumer<Case, Instant> decision) {
        return read(actor, id).then(found -> {
            var offer = found.offer().id();
            var at = drafts.nextMoment(offer, clock.now());
            var current = caseOf(submissions.find(id).orElseThrow());
            if (current.submission().phase() != SubmissionPhase.CERTIFICATION) {
                return Outcome.refused(CatalogRefusal.NOT_IN_REVIEW);
            }
            decision.accept(current, at);
            receipts.record(
                    actor,
                    kind,
                    ReceiptContent.about("offer", offer.value())
                            .with("submission", id)
                            .concerning(current.offer().publisher()));
            return Outcome.done(offer);
        });
    }

    private Case caseOf(Submission submission) {
        return new Case(drafts.head(submission.offer()).orElseThrow(), submission);
    }

    private static Outcome<Actor> mayReview(Actor actor) {
        return actor.has(Role.CERTIFICATION) ? Outcome.done(actor) : Denial.needs(Role.CERTIFICATION);
    }
}
