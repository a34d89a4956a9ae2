package org.entrepot.catalog.application;

import java.util.Optional;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.ListingFiles;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publish: every module must be complete, then the draft is frozen and goes its way (R317, R318, R319). */
@Service
@Transactional
public class SubmitOffer {

    private final Submissions submissions;
    private final OwnOffers own;
    private final ListingFiles files;
    private final PublishingChecks checks;
    private final Chronicle chronicle;
    private final Receipts receipts;
    private final BusinessClock clock;

    SubmitOffer(
            Submissions submissions,
            OwnOffers own,
            ListingFiles files,
            PublishingChecks checks,
            Chronicle chronicle,
            Receipts receipts,
            BusinessClock clock) {
        this.submissions = submissions;
        this.own = own;
        this.files = files;
        this.checks = checks;
        this.chronicle = chronicle;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<Submission> submit(Actor actor, OfferId offer) {
        return own.open(actor, offer).then(draft -> {
            if (submissions.running(offer).isPresent()) {
                return Outcome.refused(CatalogRefusal.PUBLISHING_UNDER_WAY);
            }
            var frozen = new Submission.Frozen(draft.content(), draft.versions(), checks.freeze(draft.offer()));
            var problems = checks.problems(draft.offer(), frozen.content(), frozen.modules());
            return problems.isEmpty() ? Outcome.done(write(actor, draft, frozen)) : Outcome.refused(problems);
        });
    }

    private Submission write(Actor actor, Draft draft, Submission.Frozen frozen) {
        var offer = draft.offer().id();
        var now = clock.now();
        var submission = new Submission(
                Ids.next(),
                offer,
                submissions.nextNumber(offer),
                SubmissionPhase.VALIDATION,
                frozen,
                Optional.of(now),
                now,
                actor.user(),
                actor.name(),
                now,
                Optional.empty());
        submissions.add(submission);
        files.markSubmitted(offer, frozen.content().files());
        chronicle.tell(actor, offer, HistoryKind.SUBMITTED, String.valueOf(submission.number()), now);
        receipts.record(
                actor,
                CatalogReceipt.OFFER_SUBMITTED,
                ReceiptContent.about("offer", offer.value()).with("submission", submission.id()));
        return submission;
    }
}
