package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestId;

/** All support requests. */
public interface SupportRequests {

    /** Nobody else files a request about this offer until the transaction ends. */
    void lock(OfferId offer);

    /** The number of an open request that changes this offer's option, if there is one. */
    Optional<Long> openOptionChange(OfferId offer);

    /** The next number; numbers of requests that were refused as input are not given again. */
    long nextNumber();

    void add(SupportRequest request, Actor by);

    /** One history entry. */
    void note(RequestId request, Actor by, RequestStep step);

    Optional<SupportRequest> find(RequestId id);

    /** Takes the row until the transaction ends: two decisions never both see it open. */
    Optional<SupportRequest> findForUpdate(RequestId id);

    void close(RequestId id, RequestState state, Ruling ruling, Instant at);

    List<RequestStep> history(RequestId id);

    Page<RequestEntry> ofPublisher(OrganizationId publisher, Optional<OfferId> offer, PageRequest page);

    /** Oldest first while open, newest first otherwise. */
    Page<RequestEntry> queue(boolean onlyOpen, PageRequest page);

    long countOpen();
}
