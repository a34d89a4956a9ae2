package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;

/** Facts about organizations; implemented by {@code organizations}. Unknown ids are left out of the answers. */
public interface OrganizationFacts {

    /** Partners and resellers alike. */
    Map<OrganizationId, PartnerFacts> partners(Set<OrganizationId> ids, AsOf asOf);

    Map<OrganizationId, CustomerFacts> customers(Set<OrganizationId> ids, AsOf asOf);

    /** The region of every country that is in one (R117, R141). */
    Map<CountryCode, ProgramRegion> regions(AsOf asOf);

    /** The pairs of the given ones that are affiliated with each other (R7). */
    Set<Pair> affiliated(Set<Pair> pairs, AsOf asOf);
}
