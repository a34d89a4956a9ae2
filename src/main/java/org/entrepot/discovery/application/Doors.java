package org.entrepot.discovery.application;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;

/** Who enters the partner marketplace, and who opens the contacts in it (R32, R41, A41). */
public final class Doors {

    private static final Role[] PARTNER_ROLES = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.HELPDESK_AGENT,
        Role.BILLING_ADMIN,
        Role.USER_MANAGEMENT_ADMIN
    };
    static final Set<Role> CONTACT_ROLES = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);

    private Doors() {}

    public static boolean mayEnter(Actor actor) {
        return actor.actsAs(Party.PARTNER);
    }

    static Outcome<Actor> enter(Actor actor) {
        return mayEnter(actor) ? Outcome.done(actor) : Denial.needs(PARTNER_ROLES);
    }
}
