package org.entrepot.organizations;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;

/**
 * A person of one organization.
 *
 * @param roles none: sees its own profile only (R41)
 * @param version changed by every write; outside an opaque etag
 */
public record Member(
        UserId id,
        OrganizationId organization,
        EmailAddress email,
        String name,
        Locale language,
        ZoneId zone,
        State state,
        Set<Role> roles,
        long version) {

    /** Where the person stands in the organization (R44). */
    public enum State {
        /** Invited, has not accepted. */
        PENDING,
        ACTIVE,
        REMOVED
    }

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public Actor asActor() {
        return Actor.person(id, organization, name, roles);
    }
}
