package org.entrepot.requests.application;

import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.requests.domain.ResellRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A publisher that puts an asking partner on the list by another way has answered it. */
@Component
class CloseGrantedElsewhere {

    private final ResellRequests requests;

    CloseGrantedElsewhere(ResellRequests requests) {
        this.requests = requests;
    }

    /** Just before the commit, so that an answer given in the same transaction has written its own words. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PartnerAuthorized authorized) {
        requests.grantElsewhere(authorized.offer(), authorized.partner(), authorized.at());
    }
}
