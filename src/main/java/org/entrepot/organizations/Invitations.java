package org.entrepot.organizations;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.Outcome;

/** Invitations to join an organization, for the page behind the link (R44). */
public interface Invitations {

    /** The invitation behind a token; empty when it is unknown, used, replaced or expired (system time). */
    Optional<Open> open(String token);

    /**
     * The invited person joins; the caller sets its password in the same transaction.
     *
     * @param name as the person wants to be called
     */
    Outcome<Member> accept(String token, String name);

    /** What the invited person reads before joining. */
    record Open(Member member, String organizationName, String invitedBy, Instant expires) {}
}
