package org.entrepot.organizations.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;

/** Who may manage people, and which roles he may hand out (R35, R36, R43). */
public final class Administration {

    /** The roles that can do everything for their party; an organization never loses the last one. */
    public static final Set<Role> FULL =
            Set.copyOf(EnumSet.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.OPERATIONS, Role.CUSTOMER_ADMIN));

    private static final Set<Role> MANAGES_PEOPLE = Set.copyOf(EnumSet.of(
            Role.GLOBAL_ADMIN,
            Role.USER_MANAGEMENT_ADMIN,
            Role.OWNER,
            Role.MANAGER,
            Role.OPERATIONS,
            Role.CUSTOMER_ADMIN));

    private Administration() {}

    public static boolean managesPeople(Actor actor) {
        return actor.hasAny(MANAGES_PEOPLE);
    }

    public static Role[] managers() {
        return MANAGES_PEOPLE.stream().sorted().toArray(Role[]::new);
    }

    public static Role[] fullAdministrators() {
        return FULL.stream().sorted().toArray(Role[]::new);
    }

    /** The first role that is beyond the actor: a full role is given and taken only by who holds one. */
    public static Optional<Role> beyond(Actor actor, Set<Role> roles) {
        return actor.hasAny(FULL)
                ? Optional.empty()
                : roles.stream().filter(FULL::contains).sorted().findFirst();
    }

    /** Roles of the parties the organization is enrolled as; nobody is made to act as the system. */
    public static Set<Role> givable(Organization organization) {
        var roles = EnumSet.allOf(Role.class);
        roles.remove(Role.SYSTEM);
        roles.removeIf(role -> !organization.isParty(role.party()));
        return roles;
    }

    public static Set<Role> firstRoles(Set<EnrolmentKind> kinds) {
        var roles = EnumSet.noneOf(Role.class);
        kinds.forEach(kind -> roles.add(kind.administrator()));
        return roles;
    }
}
