package org.entrepot.lists.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.lists.domain.RemovalProposals;
import org.entrepot.requests.ProposedRequests;
import org.springframework.stereotype.Component;

/** Proposals stand in the publisher's inbox of requests, where they are filed or dismissed (P2). */
@Component
class ProposeInTheInbox implements RemovalProposals {

    private final ProposedRequests requests;

    ProposeInTheInbox(ProposedRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<OrganizationId> propose(OfferId offer, Set<OrganizationId> partners, UUID source, Instant at) {
        return requests.propose(offer, partners, source, at);
    }

    @Override
    public void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source) {
        requests.withdraw(offer, partners, source);
    }

    @Override
    public Set<OrganizationId> proposed(OfferId offer) {
        return requests.proposed(offer);
    }
}
