package org.entrepot.kernel;

import java.util.Set;

/**
 * Who acts, for which organization, with which roles. Every use case takes it first; there is no ambient user.
 *
 * @param name as shown in histories; never used to decide anything
 * @param scopes what an API client was granted; empty for people, who are limited by their roles alone
 */
public record Actor(
        UserId user, OrganizationId organization, String name, Kind kind, Set<Role> roles, Set<String> scopes) {

    /** What stands behind the actor. */
    public enum Kind {
        PERSON,
        API_CLIENT,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public static Actor person(UserId user, OrganizationId organization, String name, Set<Role> roles) {
        return new Actor(user, organization, name, Kind.PERSON, roles, Set.of());
    }

    /** The marketplace itself, acting for the operator: due work and automatic renewal (R267). */
    public static Actor system(OrganizationId operator) {
        return new Actor(new UserId(operator.value()), operator, "system", Kind.SYSTEM, Set.of(Role.SYSTEM), Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    public boolean worksFor(OrganizationId other) {
        return organization.equals(other);
    }

    /** Whether any role is one of that party, so that its workspace is open to the actor at all. */
    public boolean actsAs(Party party) {
        return roles.stream().anyMatch(role -> role.party() == party);
    }
}
