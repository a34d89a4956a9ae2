package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.ResellRequestId;

/** All requests to resell. */
public interface ResellRequests {

    /** Nobody else of that partner asks meanwhile, so that its limits can be counted. */
    void lock(OrganizationId partner);

    long nextNumber();

    /** @param system the moment by the machine's clock, which rate limits go by (P19) */
    void add(ResellRequest request, Actor by, Instant system);

    long countAskedSince(OrganizationId partner, Instant system);

    Optional<ResellRequest> find(ResellRequestId id);

    /** Takes the row until the transaction ends. */
    Optional<ResellRequest> findForUpdate(ResellRequestId id);

    /** The newest one of that partner for that offer, whatever became of it. */
    Optional<ResellRequest> newest(OrganizationId partner, OfferId offer);

    void change(ResellRequest request, Actor by);

    /** The member of the publisher who named the conditions, as it acted. */
    Actor counteredBy(ResellRequestId id);

    Page<ResellRequest> received(OrganizationId publisher, boolean onlyRunning, PageRequest page);

    Page<ResellRequest> asked(OrganizationId partner, PageRequest page);

    long countOpen(OrganizationId publisher);

    /** Running ones of that partner for that offer become granted: the publisher put it on the list by another way. */
    void grantElsewhere(OfferId offer, OrganizationId partner, Instant at);
}
