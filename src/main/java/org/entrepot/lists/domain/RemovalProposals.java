package org.entrepot.lists.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * P2: who drops out of a list is never taken off a live offer silently; it is proposed, and the publisher files it as a
 * request or lets it be.
 */
public interface RemovalProposals {

    /**
     * Whoever is proposed already stays as it is.
     *
     * @param source what proposes: a list or an import
     * @return those that are newly proposed
     */
    Set<OrganizationId> propose(OfferId offer, Set<OrganizationId> partners, UUID source, Instant at);

    /** They fit again: what was proposed for them goes away. */
    void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source);

    /** Who is proposed to be removed now. */
    Set<OrganizationId> proposed(OfferId offer);
}
