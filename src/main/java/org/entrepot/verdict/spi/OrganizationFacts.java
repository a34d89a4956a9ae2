package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;

/** Facts about organizations; implemented by {@code organizations}. Unknown ids are left out of the answers. */
public interface OrganizationFacts {

    /** Partners and resellers alike. */
    Map<OrganizationId, PartnerFacts> partners(Set<OrganizationId> ids, AsOf asOf);

    Map<OrganizationId, CustomerFacts> customers(Set<OrganizationId> ids, AsOf asOf);

    /** The pairs of the given ones that are affiliated with each other (R7). */
    Set<Pair> affiliated(Set<Pair> pairs, AsOf asOf);
}
