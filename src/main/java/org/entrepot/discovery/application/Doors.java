package org.entrepot.discovery.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.visibility.Visibility;

/** Who enters the partner marketplace (R41, A41). */
public final class Doors {

    private static final Role[] PARTNER_ROLES = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.HELPDESK_AGENT,
        Role.BILLING_ADMIN,
        Role.USER_MANAGEMENT_ADMIN
    };

    private Doors() {}

    public static boolean mayEnter(Actor actor) {
        return Visibility.opensMarketplace(actor.roles());
    }

    static Outcome<Actor> enter(Actor actor) {
        return mayEnter(actor) ? Outcome.done(actor) : Denial.needs(PARTNER_ROLES);
    }
}
