package org.entrepot.requests.application;

import java.util.function.BiFunction;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator's staff decides a request that waits for review (A9, A10). */
@Service
@Transactional
public class DecideRequest {

    private final SupportRequests requests;
    private final Decisions decisions;
    private final BusinessClock clock;

    DecideRequest(SupportRequests requests, Decisions decisions, BusinessClock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Done also when the rules refuse it meanwhile: then its state says so, with the partner that sold (A10). */
    public Outcome<SupportRequest> approve(Actor actor, RequestId id, String remark) {
        var problems = new Problems();
        var text = problems.at("reason", Inputs.text(remark, RequestForm.LONGEST_REASON));
        return decide(
                actor,
                id,
                problems,
                (operator, open) -> decisions.approve(operator, open, text.orElse(""), clock.now()));
    }

    /** Always with a reason. */
    public Outcome<SupportRequest> refuse(Actor actor, RequestId id, String reason) {
        var problems = new Problems();
        var text = problems.at("reason", Inputs.requiredText(reason, RequestForm.LONGEST_REASON));
        return decide(
                actor,
                id,
                problems,
                (operator, open) -> decisions.refuse(operator, open, text.orElseThrow(), clock.now()));
    }

    private Outcome<SupportRequest> decide(
            Actor actor, RequestId id, Problems problems, BiFunction<Actor, SupportRequest, SupportRequest> decision) {
        return RequestAccess.asOperator(actor)
                .then(_ -> problems.orElse(() -> actor))
                .then(_ -> requests.findForUpdate(id).map(Outcome::done).orElseGet(Denial::notFound))
                .then(request -> request.isOpen()
                        ? Outcome.done(decision.apply(actor, request))
                        : Outcome.refused(RequestsRefusal.REQUEST_CLOSED));
    }
}
