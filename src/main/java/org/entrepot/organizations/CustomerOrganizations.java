package org.entrepot.organizations;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;

/** Makes customer organizations for partners; the link to the partner is the business of {@code relationships}. */
public interface CustomerOrganizations {

    /** In the caller's transaction; only in countries of the partner's own region (R124). */
    Outcome<OrganizationId> create(Actor actor, NewCustomer customer);
}
