package org.entrepot.requests;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Partners dropped out of the rule of a living list and wait in the publisher's inbox (P2). */
public record RemovalsProposed(OfferId offer, OrganizationId publisher, Set<OrganizationId> partners, Instant at) {
    public RemovalsProposed {
        partners = Set.copyOf(partners);
    }
}
