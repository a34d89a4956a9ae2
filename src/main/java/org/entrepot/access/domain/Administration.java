package org.entrepot.access.domain;

import java.util.EnumSet;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;

/** Who administers sign-in in its organization, and how far that goes (R35, R36, R43). */
public final class Administration {

    /** May give passwords back to other members. */
    public static final Set<Role> OF_MEMBERS = Set.of(
            Role.GLOBAL_ADMIN,
            Role.USER_MANAGEMENT_ADMIN,
            Role.OWNER,
            Role.MANAGER,
            Role.OPERATIONS,
            Role.CUSTOMER_ADMIN);

    /** May let programs in. */
    public static final Set<Role> OF_CLIENTS =
            Set.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.MANAGER, Role.OPERATIONS, Role.CUSTOMER_ADMIN);

    private static final Set<Role> FULL = Set.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.OPERATIONS, Role.CUSTOMER_ADMIN);
    private static final Set<Role> LEAVES_A_RECEIPT =
            Set.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.MANAGER, Role.OPERATIONS);

    private Administration() {}

    /** Programs let no further programs in. */
    public static boolean mayManageClients(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && actor.hasAny(OF_CLIENTS);
    }

    public static Role[] clientAdministrators() {
        return OF_CLIENTS.stream().sorted().toArray(Role[]::new);
    }

    public static Role[] memberAdministrators() {
        return OF_MEMBERS.stream().sorted().toArray(Role[]::new);
    }

    public static Role[] fullAdministrators() {
        return FULL.stream().sorted().toArray(Role[]::new);
    }

    public static boolean signInLeavesReceipt(Set<Role> roles) {
        return LEAVES_A_RECEIPT.stream().anyMatch(roles::contains);
    }

    /** Nobody takes over an account that may do more than the own one. */
    public static boolean mayResetPasswordOf(Actor actor, Set<Role> other) {
        return actor.hasAny(OF_MEMBERS) && grantable(actor, OF_MEMBERS).containsAll(other);
    }

    /** The roles the actor may hand on to a program: those of a party it administers fully, else those up to its own. */
    public static Set<Role> grantable(Actor actor) {
        return grantable(actor, OF_CLIENTS);
    }

    private static Set<Role> grantable(Actor actor, Set<Role> administrators) {
        var roles = EnumSet.noneOf(Role.class);
        actor.roles().stream().filter(administrators::contains).forEach(own -> roles.addAll(below(own)));
        roles.remove(Role.SYSTEM);
        return roles;
    }

    private static Set<Role> below(Role own) {
        if (FULL.contains(own)) {
            var all = EnumSet.allOf(Role.class);
            all.removeIf(role -> role.party() != own.party());
            return all;
        }
        return own == Role.MANAGER
                ? EnumSet.of(Role.MANAGER, Role.DEVELOPER)
                : EnumSet.of(
                        Role.USER_MANAGEMENT_ADMIN,
                        Role.BILLING_ADMIN,
                        Role.ADMIN_AGENT,
                        Role.SALES_AGENT,
                        Role.HELPDESK_AGENT);
    }
}
