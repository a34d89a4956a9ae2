package org.entrepot.lists.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/**
 * Partners that a list would take off a live offer: never a silent removal, always a request that the publisher decides to
 * file (P2, R75).
 */
public interface RemovalProposals {

    /** One proposal for each offer and list; partners that were proposed already are not proposed twice. */
    void propose(
            Actor actor,
            OrganizationId publisher,
            OfferId offer,
            Collection<OrganizationId> partners,
            Cause cause,
            UUID because,
            Instant now);

    /** Those that wait for the publisher, newest first. */
    Page<Proposal> open(OrganizationId publisher, PageRequest page);

    List<Proposal> openFor(OfferId offer);

    Optional<Proposal> find(UUID id);

    List<OrganizationId> partners(UUID proposal, int most);

    void close(UUID id, boolean isFiled, Instant now);

    /** What it comes from. */
    enum Cause {
        IMPORT,
        LIST
    }

    /** @param partners how many are to leave */
    record Proposal(
            UUID id,
            OrganizationId publisher,
            OfferId offer,
            Cause cause,
            UUID because,
            long partners,
            Instant since) {}
}
