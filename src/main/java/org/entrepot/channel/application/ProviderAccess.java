package org.entrepot.channel.application;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Who may look after a provider's resellers: the roles of R34 for that, in an indirect provider. */
@Component
class ProviderAccess {

    private static final Role[] ROLES = {
        Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT
    };

    private final Organizations organizations;

    ProviderAccess(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Who is no provider has no assortment, so there is nothing to find. */
    Outcome<OrganizationId> check(Actor actor) {
        if (!actor.hasAny(Set.of(ROLES))) {
            return Denial.needs(ROLES);
        }
        return isProvider(actor) ? Outcome.done(actor.organization()) : Denial.notFound();
    }

    boolean isProvider(Actor actor) {
        return organizations
                .find(actor.organization())
                .map(organization -> organization.is(EnrolmentKind.INDIRECT_PROVIDER))
                .orElse(false);
    }
}
