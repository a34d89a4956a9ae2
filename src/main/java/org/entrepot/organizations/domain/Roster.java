package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Invitations;
import org.entrepot.organizations.Member;

/** The people of an organization, their roles and their invitations. */
public interface Roster {

    /** The member of that organization, and no other writer of it until the end of the transaction. */
    Optional<Member> lock(OrganizationId organization, UserId id);

    /** Locks the organization's people as a whole, so that two last administrators cannot leave at once. */
    void lockAll(OrganizationId organization);

    void add(Member member, Instant now);

    void join(UserId id, String name);

    void remove(UserId id);

    void changeRoles(UserId id, Set<Role> roles, UserId by, Instant now);

    /** How many who have joined hold one of these roles, without the given one. */
    int countWith(OrganizationId organization, Set<Role> roles, UserId without);

    /** Those of the addresses that somebody has already. */
    Set<String> takenKeys(Collection<EmailAddress> addresses);

    /** Everybody but the removed, by name, with the invitation that waits. */
    List<Entry> of(OrganizationId organization);

    /** Replaces whatever invitation of the member was open. */
    void invite(UUID id, UserId member, byte[] tokenHash, String invitedBy, Instant sent, Instant expires);

    /** Open means not accepted, not replaced, not expired at that moment. */
    Optional<Invitations.Open> open(byte[] tokenHash, Instant now);

    void accept(byte[] tokenHash, Instant now);

    /** A member and, while it is pending, until when its invitation can be accepted (system time). */
    record Entry(Member member, Optional<Instant> invitedUntil) {}
}
