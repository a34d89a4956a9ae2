package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.UserId;

/** One-time links to a new password. */
public interface PasswordResets {

    /** Replaces every link that the member still has. */
    void give(UserId user, String tokenHash, UserId givenBy, Instant at, Instant expires);

    /** The member whose unused, unexpired link this is. */
    Optional<UserId> find(String tokenHash, Instant at);

    /** @return the member, when the link was still good; two uses at once: one of them gets nothing */
    Optional<UserId> use(String tokenHash, Instant at);
}
