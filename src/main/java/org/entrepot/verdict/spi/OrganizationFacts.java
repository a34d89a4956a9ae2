package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;

/** Facts about organizations; implemented by {@code organizations}. Unknown ids are left out of the answers. */
public interface OrganizationFacts {

    /** All of it in one statement. */
    Known about(Asked asked, AsOf asOf);

    /** The region of every country that is in one (R117, R141). */
    Map<CountryCode, ProgramRegion> regions(AsOf asOf);

    /** Partners and resellers alike. */
    default Map<OrganizationId, PartnerFacts> partners(Set<OrganizationId> ids, AsOf asOf) {
        return about(new Asked(ids, Set.of(), Set.of()), asOf).partners();
    }

    default Map<OrganizationId, CustomerFacts> customers(Set<OrganizationId> ids, AsOf asOf) {
        return about(new Asked(Set.of(), ids, Set.of()), asOf).customers();
    }

    /** The pairs of the given ones that are affiliated with each other (R7). */
    default Set<Pair> affiliated(Set<Pair> pairs, AsOf asOf) {
        return about(new Asked(Set.of(), Set.of(), pairs), asOf).affiliated();
    }

    /**
     * What is asked for.
     *
     * @param partners partners and resellers alike
     * @param pairs that may be affiliated with each other (R7)
     */
    record Asked(Set<OrganizationId> partners, Set<OrganizationId> customers, Set<Pair> pairs) {
        public Asked {
            partners = Set.copyOf(partners);
            customers = Set.copyOf(customers);
            pairs = Set.copyOf(pairs);
        }
    }

    /** @param affiliated those of the pairs asked for that are (R7) */
    record Known(
            Map<OrganizationId, PartnerFacts> partners,
            Map<OrganizationId, CustomerFacts> customers,
            Set<Pair> affiliated) {

        public static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of());

        public Known {
            partners = Map.copyOf(partners);
            customers = Map.copyOf(customers);
            affiliated = Set.copyOf(affiliated);
        }
    }
}
