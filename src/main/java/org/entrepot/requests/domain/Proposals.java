package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.requests.RequestId;

/** Removals that are proposed and wait for somebody (P2). */
public interface Proposals {

    /** Those that were not proposed or dismissed before. */
    Set<OrganizationId> add(
            OfferId offer, OrganizationId publisher, Set<OrganizationId> partners, UUID source, Instant at);

    /** Also forgets that they were dismissed. */
    void withdraw(OfferId offer, Set<OrganizationId> partners, UUID source);

    Set<OrganizationId> open(OfferId offer);

    Page<Proposal> ofPublisher(OrganizationId publisher, PageRequest page);

    long count(OrganizationId publisher);

    /** Those of them that are open and the publisher's. */
    List<Proposal> find(OrganizationId publisher, Collection<UUID> ids);

    int dismiss(OrganizationId publisher, Collection<UUID> ids, UserId by, Instant at);

    /** They are part of a request now. */
    void filed(OfferId offer, Set<OrganizationId> partners, RequestId request, Instant at);
}
