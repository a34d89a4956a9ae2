package org.entrepot.cases.application;

import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseReceipt;
import org.entrepot.cases.domain.CaseRefusal;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The asker says once how it went, when it is solved or over. */
@Service
@Transactional
public class RateCase {

    public static final int LONGEST_TEXT = 2_000;

    private final CaseAccess access;
    private final Cases cases;
    private final Receipts receipts;
    private final BusinessClock clock;

    RateCase(CaseAccess access, Cases cases, Receipts receipts, BusinessClock clock) {
        this.access = access;
        this.cases = cases;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<Feedback> rate(Actor actor, CaseId id, int rating, String typed) {
        return access.toChange(actor, id).then(found -> timely(actor, found)).then(found -> {
            var problems = new Problems();
            var text = problems.at("feedback", Inputs.text(typed, LONGEST_TEXT));
            problems.addIf(
                    rating < Feedback.LOWEST || rating > Feedback.HIGHEST, "rating", CaseRefusal.RATING_OUT_OF_RANGE);
            return problems.orElse(text::orElseThrow).map(checked -> {
                var feedback = new Feedback(rating, checked, actor.name(), clock.now());
                cases.addFeedback(id, feedback, actor);
                receipts.record(
                        actor,
                        CaseReceipt.CASE_RATED,
                        Tellings.content(found).with("rating", rating).withHashOf("text", checked));
                return feedback;
            });
        });
    }

    private Outcome<SupportCase> timely(Actor actor, SupportCase found) {
        if (found.sideOf(actor.organization()) != Side.ASKER) {
            return Outcome.refused(CaseRefusal.CASE_ACT_NOT_POSSIBLE);
        }
        if (found.state().isRunning()) {
            return Outcome.refused(CaseRefusal.FEEDBACK_TOO_EARLY);
        }
        return cases.feedback(found.id()).isPresent()
                ? Outcome.refused(Problem.of(CaseRefusal.FEEDBACK_GIVEN))
                : Outcome.done(found);
    }
}
