package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.catalog.domain.Submissions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publisher's sign-off, or its change of mind before it (R318, R321). */
@Service
@Transactional
public class GoLive {

    private final Submissions submissions;
    private final Drafts drafts;
    private final OwnOffers own;
    private final PublishingChecks checks;
    private final MakeLive makeLive;
    private final Chronicle chronicle;
    private final BusinessClock clock;

    GoLive(
            Submissions submissions,
            Drafts drafts,
            OwnOffers own,
            PublishingChecks checks,
            MakeLive makeLive,
            Chronicle chronicle,
            BusinessClock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.own = own;
        this.checks = checks;
        this.makeLive = makeLive;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @return the publication that is live from then on */
    public Outcome<UUID> goLive(Actor actor, OfferId offer) {
        return goLive(actor, offer, Optional.empty());
    }

    /** @param preview token of what going live was shown to do; refused with what moved since (idea 2) */
    public Outcome<UUID> goLive(Actor actor, OfferId offer, Optional<String> preview) {
        return own.open(actor, offer).then(draft -> {
            var at = drafts.nextMoment(offer, clock.now());
            var waiting = submissions.inPreview(offer);
            if (waiting.isEmpty()) {
                return Outcome.refused(CatalogRefusal.NO_PREVIEW_TO_GO_LIVE);
            }
            var frozen = waiting.get().frozen();
            var problems = checks.problems(draft.offer(), frozen.content(), frozen.modules());
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            var moved = preview.map(token -> checks.redeem(actor, draft.offer(), token))
                    .orElse(List.of());
            if (!moved.isEmpty()) {
                return Outcome.refused(moved);
            }
            var number = String.valueOf(waiting.get().number());
            submissions.move(waiting.get().movedTo(SubmissionPhase.LIVE, at, Optional.empty()));
            chronicle.tell(actor, offer, HistoryKind.SIGNED_OFF, number, at);
            var publication = makeLive.submission(actor, draft.offer(), waiting.get(), at);
            chronicle.tell(actor, offer, HistoryKind.WENT_LIVE, number, at);
            return Outcome.done(publication);
        });
    }

    /** Cancel publish: the running submission, else the preview; never what is live. */
    public Outcome<OfferId> cancel(Actor actor, OfferId offer) {
        return own.open(actor, offer).then(draft -> {
            var at = drafts.nextMoment(offer, clock.now());
            return submissions
                    .running(offer)
                    .or(() -> submissions.inPreview(offer))
                    .filter(submission -> submission.phase().canBeCancelled())
                    .map(submission -> cancel(actor, draft.offer(), submission, at))
                    .orElse(Outcome.refused(CatalogRefusal.NOTHING_TO_CANCEL));
        });
    }

    private Outcome<OfferId> cancel(Actor actor, OfferHead offer, Submission submission, Instant at) {
        submissions.move(submission.movedTo(SubmissionPhase.CANCELLED, at, Optional.empty()));
        if (offer.state() == OfferState.PREVIEW
                && submissions.inPreview(offer.id()).isEmpty()) {
            drafts.recordState(offer.id(), OfferState.DRAFT, at);
        }
        chronicle.tell(actor, offer.id(), HistoryKind.CANCELLED_PUBLISH, String.valueOf(submission.number()), at);
        return Outcome.done(offer.id());
    }
}
