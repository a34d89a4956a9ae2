package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.UserId;

/** Which member an identity at an identity provider is. */
public interface LinkedIdentities {

    Optional<UserId> find(String issuer, String subject);

    void link(String issuer, String subject, UserId user, Instant at);

    /** Whether that member already has an identity at this provider: a second one must not take its place. */
    boolean isLinked(String issuer, UserId user);
}
