package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Companies that asked to take part. */
public interface Applications {

    void add(Application application);

    Optional<Application> find(UUID id);

    Optional<Application> lock(UUID id);

    void approve(UUID id, OrganizationId organization, String reason, Actor actor, Instant now);

    void reject(UUID id, String reason, Actor actor, Instant now);

    /** Undecided ones oldest first, or all newest first. */
    Page<Application> list(boolean undecidedOnly, PageRequest request);

    int countUndecided();
}
