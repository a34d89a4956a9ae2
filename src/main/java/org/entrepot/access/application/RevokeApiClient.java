package org.entrepot.access.application;

import org.entrepot.access.domain.AccessReceipt;
import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.ApiClients;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts a program out; tokens that it still has stop working with the next call. Doing it twice changes nothing. */
@Service
@Transactional
public class RevokeApiClient {

    private final ApiClients clients;
    private final Receipts receipts;
    private final SystemClock clock;

    RevokeApiClient(ApiClients clients, Receipts receipts, SystemClock clock) {
        this.clients = clients;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<ApiClient> revoke(Actor actor, UserId id) {
        if (!Administration.mayManageClients(actor)) {
            return Denial.needs(Administration.clientAdministrators());
        }
        var client = clients.find(actor.organization(), id);
        if (client.isEmpty()) {
            return Denial.notFound();
        }
        if (clients.revoke(actor.organization(), id, actor.user(), clock.now())) {
            receipts.record(actor, AccessReceipt.API_CLIENT_REVOKED, ReceiptContent.about("client", id.value()));
        }
        return Outcome.done(client.get());
    }
}
