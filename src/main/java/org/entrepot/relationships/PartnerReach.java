package org.entrepot.relationships;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.PartnerSelection;

/** Whom partners reach, as it stands now, asked about many of them in one statement; for previews. */
public interface PartnerReach {

    /** How many resellers each of these providers has; those without one are left out. */
    Map<OrganizationId, Long> resellersBelow(Set<OrganizationId> providers);

    /** Resellers with a link to at least one of the selected providers. */
    long countResellersBelow(PartnerSelection providers);

    /** Customers of at least one of the selected partners that have none of the others. */
    long countCustomersLeft(PartnerSelection partners, Set<OrganizationId> others);
}
