package org.entrepot.requests.domain;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestDraftId;

/** Requests that were begun and not filed yet. */
public interface RequestDrafts {

    /** In the place of what was saved under its id before. */
    void save(Actor by, RequestDraft draft);

    Optional<RequestDraft> find(RequestDraftId id);

    /** Takes the row until the transaction ends: nobody files and discards one at the same time. */
    Optional<RequestDraft> findForUpdate(RequestDraftId id);

    void remove(RequestDraftId id);

    /** The newest first. */
    Page<RequestDraft> ofPublisher(OrganizationId publisher, PageRequest page);

    long count(OrganizationId publisher);
}
