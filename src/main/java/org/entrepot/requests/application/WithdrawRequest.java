package org.entrepot.requests.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestWithdrawn;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A publisher takes its request back while nobody has decided it (A9). */
@Service
@Transactional
public class WithdrawRequest {

    private final SupportRequests requests;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    WithdrawRequest(
            SupportRequests requests, Receipts receipts, ApplicationEventPublisher events, BusinessClock clock) {
        this.requests = requests;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    public Outcome<RequestId> withdraw(Actor actor, RequestId id) {
        return RequestAccess.asPublisher(actor)
                .then(_ -> requests.findForUpdate(id)
                        .filter(request -> actor.worksFor(request.publisher()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .then(request -> request.isOpen()
                        ? Outcome.done(withdraw(actor, request))
                        : Outcome.refused(RequestsRefusal.REQUEST_CLOSED));
    }

    private RequestId withdraw(Actor actor, SupportRequest request) {
        var now = clock.now();
        requests.close(request.id(), RequestState.WITHDRAWN, request.ruling(), now);
        requests.note(request.id(), actor, new RequestStep(RequestStep.Kind.WITHDRAWN, now, actor.name(), "", false));
        receipts.record(
                actor,
                RequestsReceipt.REQUEST_WITHDRAWN,
                ReceiptContent.about("request", request.id().value())
                        .andAbout("offer", request.offer().value())
                        .with("number", request.number()));
        events.publishEvent(new RequestWithdrawn(
                request.id(),
                request.offer(),
                request.publisher(),
                request.wanted().kind(),
                now));
        return request.id();
    }
}
