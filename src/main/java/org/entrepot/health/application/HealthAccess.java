package org.entrepot.health.application;

import java.util.Set;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;

/** Who comes near service health, and what it is shown to it (R145, P15, V297-V301). */
public final class HealthAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};
    private static final Role[] PARTNERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT};
    private static final Role[] READERS = {
        Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT, Role.CUSTOMER_ADMIN
    };

    private HealthAccess() {}

    /** Whoever may report for its publisher. */
    public static boolean reports(Actor actor) {
        return actor.hasAny(Set.of(PUBLISHERS));
    }

    /** Whoever has a health page of its own. */
    public static boolean reads(Actor actor) {
        return actor.hasAny(Set.of(READERS));
    }

    public static boolean oversees(Actor actor) {
        return actor.has(Role.OPERATIONS);
    }

    static Outcome<Actor> asPublisher(Actor actor) {
        return reports(actor) ? Outcome.done(actor) : Denial.needs(PUBLISHERS);
    }

    static Outcome<Actor> asPartner(Actor actor) {
        return actor.hasAny(Set.of(PARTNERS)) ? Outcome.done(actor) : Denial.needs(PARTNERS);
    }

    static Outcome<Actor> asOperator(Actor actor) {
        return oversees(actor) ? Outcome.done(actor) : Denial.needs(Role.OPERATIONS);
    }

    /** What concerns the actor's own business, as partner, reseller or customer. */
    static Outcome<Reader> asConcerned(Actor actor) {
        if (actor.hasAny(Set.of(PARTNERS))) {
            return Outcome.done(new Reader.Partner(actor.organization()));
        }
        return actor.has(Role.CUSTOMER_ADMIN)
                ? Outcome.done(new Reader.Customer(actor.organization()))
                : Denial.needs(READERS);
    }

    /** Everybody who may read some incident, the publisher's own and the operator's included. */
    static Outcome<Reader> asReader(Actor actor) {
        if (actor.actsAs(Party.PUBLISHER)) {
            return asPublisher(actor).map(one -> new Reader.Publisher(one.organization()));
        }
        return actor.actsAs(Party.OPERATOR) ? asOperator(actor).map(_ -> new Reader.Everything()) : asConcerned(actor);
    }
}
