package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;

/** The API clients of all organizations. */
public interface ApiClients {

    void add(ApiClient client, String secretHash);

    /** Newest first. */
    Page<ApiClient> ofOrganization(OrganizationId organization, PageRequest page);

    Optional<ApiClient> find(OrganizationId organization, UserId client);

    /** For tokens, which name the client and are checked against its organization afterwards. */
    Optional<ApiClient> byId(UserId client);

    Optional<String> secretHashOf(UserId client);

    boolean revoke(OrganizationId organization, UserId client, UserId by, Instant at);
}
