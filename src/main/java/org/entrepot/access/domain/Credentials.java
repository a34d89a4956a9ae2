package org.entrepot.access.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.UserId;

/** The password hashes of members. */
public interface Credentials {

    Optional<String> hashOf(UserId user);

    void put(UserId user, String hash, Instant at);
}
