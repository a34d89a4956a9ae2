package org.entrepot.requests.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.ProposedRequests;
import org.entrepot.requests.RemovalsProposed;
import org.entrepot.requests.domain.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** P2: what living lists may only propose. */
@Service
@Transactional
class ProposeRemovals implements ProposedRequests {

    private final Proposals proposals;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    ProposeRemovals(Proposals proposals, Offers offers, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.offers = offers;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<OrganizationId> propose(OfferId offer, Set<OrganizationId> partners, UUID source, Instant at) {
        var publisher = offers.summary(offer, Locale.ROOT)
                .orElseThrow(() -> new IllegalArgumentException("no offer " + offer))
                .publisher();
        var added = proposals.add(offer, publisher, partners, source, at);
        if (!added.isEmpty()) {
            events.publishEvent(new RemovalsProposed(offer, publisher, added, at));
        }
        return added;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source) {
        proposals.withdraw(offer, partners, source);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<OrganizationId> proposed(OfferId offer) {
        return proposals.open(offer);
    }
}
