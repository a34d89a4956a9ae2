package org.entrepot.requests;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * P2: a drop-out of a living list is never a silent removal; it stands in the publisher's inbox, where somebody files it as
 * a request or dismisses it. Proposing and withdrawing work in the caller's transaction.
 */
public interface ProposedRequests {

    /**
     * Proposes to take these partners off the live list. Whoever is proposed already by anybody, or was dismissed for
     * this source, stays as it is.
     *
     * @param source what proposes: the id of the rule, so that a dismissal holds until {@link #withdraw}
     * @return those that are newly proposed
     */
    Set<OrganizationId> propose(OfferId offer, Set<OrganizationId> partners, UUID source, Instant at);

    /** They fit again: what was proposed for them goes away, and may be proposed anew when they drop out once more. */
    void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source);

    /** Who is proposed to be removed now. */
    Set<OrganizationId> proposed(OfferId offer);
}
