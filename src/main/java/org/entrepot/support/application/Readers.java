package org.entrepot.support.application;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;

/** Who reads passports and chains, and who changes what stands in them (R34). */
public final class Readers {

    private static final Role[] PASSPORT = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.BILLING_ADMIN,
        Role.HELPDESK_AGENT,
        Role.OWNER,
        Role.MANAGER,
        Role.DEVELOPER,
        Role.CUSTOMER_ADMIN,
        Role.OPERATIONS
    };
    /** R34: assigns a support contact. */
    private static final Role[] ASSIGNERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.HELPDESK_AGENT};

    private static final Role[] PARTNERS = {
        Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.BILLING_ADMIN, Role.HELPDESK_AGENT
    };
    private static final Role[] PARTNER_EDITORS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT};
    private static final Role[] PROFILE_EDITORS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.OPERATIONS};
    private static final Role[] OFFER_EDITORS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};
    private static final Role[] GAP_READERS = {
        Role.OWNER,
        Role.MANAGER,
        Role.DEVELOPER,
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.HELPDESK_AGENT,
        Role.OPERATIONS
    };

    private Readers() {}

    public static boolean mayReadPassports(Actor actor) {
        return actor.hasAny(Set.of(PASSPORT));
    }

    public static boolean mayAssign(Actor actor) {
        return actor.hasAny(Set.of(ASSIGNERS));
    }

    public static boolean mayDescribeProfile(Actor actor) {
        return actor.hasAny(Set.of(PROFILE_EDITORS));
    }

    public static boolean mayReadGaps(Actor actor) {
        return actor.hasAny(Set.of(GAP_READERS));
    }

    static Outcome<Actor> passports(Actor actor) {
        return of(actor, PASSPORT);
    }

    static Outcome<Actor> partners(Actor actor) {
        return of(actor, PARTNERS);
    }

    static Outcome<Actor> assigners(Actor actor) {
        return of(actor, ASSIGNERS);
    }

    static Outcome<Actor> partnerEditors(Actor actor) {
        return of(actor, PARTNER_EDITORS);
    }

    static Outcome<Actor> profileEditors(Actor actor) {
        return of(actor, PROFILE_EDITORS);
    }

    static Outcome<Actor> offerEditors(Actor actor) {
        return of(actor, OFFER_EDITORS);
    }

    static Outcome<Actor> gapReaders(Actor actor) {
        return of(actor, GAP_READERS);
    }

    static boolean isOperator(Actor actor) {
        return actor.actsAs(Party.OPERATOR);
    }

    private static Outcome<Actor> of(Actor actor, Role... roles) {
        return actor.hasAny(Set.of(roles)) ? Outcome.done(actor) : Denial.needs(roles);
    }
}
