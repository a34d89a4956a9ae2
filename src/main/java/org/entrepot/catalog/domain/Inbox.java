package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Messages of store visitors to a publisher, newest first. */
public interface Inbox {

    void add(InboxMessage message);

    Page<InboxMessage> of(OrganizationId publisher, PageRequest request);

    long unread(OrganizationId publisher);

    /** False for a message of somebody else's. */
    boolean markRead(OrganizationId publisher, UUID message, Instant at);
}
