package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** The intake of a change of many partners, and what becomes of it, set by set. */
public interface BatchedPartners {

    /** Those on the live list stay as they are, so they leave the batch. */
    void leaveOutListed(UUID batch, OfferId offer, Instant now);

    long count(UUID batch);

    /** Partners that cannot be authorized (R96): the first few, to be named. */
    List<OrganizationId> notTransacting(UUID batch, int most);

    List<OrganizationId> some(UUID batch, int most);

    long putIntoDraft(UUID batch, OfferId offer, UserId by, Instant at);

    long takeFromDraft(UUID batch, OfferId offer);

    /** One new unlimited authorization for each partner, made by that change; they leave the draft. */
    long authorize(UUID batch, AudienceChange change, AuthorizationOrigin origin);

    /** The authorizations that a change made, in the order of their partners, read as a stream. */
    <T> T grantsOf(AudienceChange change, Function<Iterator<Grant>, T> reader);

    void empty(UUID batch);

    /** One of them. */
    record Grant(OrganizationId partner, AuthorizationId authorization) {}
}
