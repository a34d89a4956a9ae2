package org.entrepot.support.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;

/** Short links to a subscription's passport; only a hash of what opens them is kept. Moments are system time (P19). */
public interface PassportLinks {

    void add(PassportLink link, String tokenHash, Actor by);

    /** Those of one company that still work, newest first. */
    List<PassportLink> open(OrganizationId maker, SubscriptionId subscription, Instant systemNow);

    /** Counts the visit; empty for a token that opens nothing now. */
    Optional<PassportLink> visit(String tokenHash, Instant systemNow);

    /** @return false when that company has no such link that still works */
    boolean revoke(OrganizationId maker, UUID link, Instant systemNow);

    /** @param maker the company that gave it to its customer */
    record PassportLink(
            UUID id,
            SubscriptionId subscription,
            OrganizationId maker,
            String madeBy,
            Instant createdAt,
            Instant expiresAt,
            long visits) {}
}
