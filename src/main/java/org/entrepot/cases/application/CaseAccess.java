package org.entrepot.cases.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.springframework.stereotype.Component;

/**
 * Who comes near cases: members of the companies that take part. Some roles see what they asked themselves and no more
 * (R36, R37, R195); to everybody else a case does not exist.
 */
@Component
public class CaseAccess {

    /** R35, R38, R39, R40, R43. */
    private static final Set<Role> COMPANY_WIDE = Set.of(
            Role.GLOBAL_ADMIN,
            Role.ADMIN_AGENT,
            Role.SALES_AGENT,
            Role.HELPDESK_AGENT,
            Role.OWNER,
            Role.MANAGER,
            Role.DEVELOPER,
            Role.CUSTOMER_ADMIN,
            Role.OPERATIONS,
            Role.SYSTEM);

    /** R36, R37. */
    private static final Set<Role> OWN_ONLY = Set.of(Role.BILLING_ADMIN, Role.USER_MANAGEMENT_ADMIN);

    private static final Role[] ALL = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.HELPDESK_AGENT,
        Role.BILLING_ADMIN,
        Role.USER_MANAGEMENT_ADMIN,
        Role.OWNER,
        Role.MANAGER,
        Role.DEVELOPER,
        Role.CUSTOMER_ADMIN,
        Role.OPERATIONS
    };

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    public static boolean isOpenTo(Actor actor) {
        return actor.hasAny(COMPANY_WIDE) || actor.hasAny(OWN_ONLY);
    }

    /** Whether the member works on the cases of its company, and not only on what it asked itself. */
    public static boolean isCompanyWide(Actor actor) {
        return actor.hasAny(COMPANY_WIDE);
    }

    static Outcome<Actor> member(Actor actor) {
        return isOpenTo(actor) ? Outcome.done(actor) : Denial.needs(ALL);
    }

    static Outcome<Actor> companyWide(Actor actor) {
        return actor.hasAny(COMPANY_WIDE)
                ? Outcome.done(actor)
                : Denial.needs(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT);
    }

    /** For {@link CaseFilter#onlyOf}. */
    static Optional<UserId> onlyOf(Actor actor) {
        return actor.hasAny(COMPANY_WIDE) ? Optional.empty() : Optional.of(actor.user());
    }

    Outcome<SupportCase> toRead(Actor actor, CaseId id) {
        return member(actor).then(_ -> seen(actor, cases.find(id)));
    }

    /** Nobody else changes it until the transaction ends. */
    Outcome<SupportCase> toChange(Actor actor, CaseId id) {
        return member(actor).then(_ -> seen(actor, cases.findForUpdate(id)));
    }

    private Outcome<SupportCase> seen(Actor actor, Optional<SupportCase> found) {
        return found.filter(one -> onlyOf(actor).map(one.askedBy()::equals).orElse(true))
                .filter(one -> cases.takesPart(one.id(), actor.organization()))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }
}
