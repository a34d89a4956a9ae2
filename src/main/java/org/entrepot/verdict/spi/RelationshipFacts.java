package org.entrepot.verdict.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;

/** Facts about links and customer agreements; implemented by {@code relationships}. Absent keys mean "none". */
public interface RelationshipFacts {

    /** All of it in one statement. */
    Known about(Asked asked, AsOf asOf);

    /** Provider to reseller: whether the partnership was in force (R16, R19). */
    default Map<Pair, List<Recorded<Boolean>>> partnerships(Set<Pair> providerAndReseller, AsOf asOf) {
        return about(new Asked(providerAndReseller, Set.of(), Set.of()), asOf).partnerships();
    }

    /** Whether the customer agreement was accepted (R226). */
    default Map<OrganizationId, List<Recorded<Boolean>>> customerAgreements(Set<OrganizationId> customers, AsOf asOf) {
        return about(new Asked(Set.of(), Set.of(), customers), asOf).agreements();
    }

    /**
     * What is asked for.
     *
     * @param partnerships from provider to reseller
     * @param relationships from partner to customer
     * @param agreements customers
     */
    record Asked(Set<Pair> partnerships, Set<Pair> relationships, Set<OrganizationId> agreements) {
        public Asked {
            partnerships = Set.copyOf(partnerships);
            relationships = Set.copyOf(relationships);
            agreements = Set.copyOf(agreements);
        }

        public boolean isNothing() {
            return partnerships.isEmpty() && relationships.isEmpty() && agreements.isEmpty();
        }
    }

    /**
     * Histories.
     *
     * @param partnerships whether the partnership was in force (R16, R19)
     * @param relationships whether a reseller relationship existed (R20)
     * @param agreements whether the customer agreement was accepted (R226)
     */
    record Known(
            Map<Pair, List<Recorded<Boolean>>> partnerships,
            Map<Pair, List<Recorded<Boolean>>> relationships,
            Map<OrganizationId, List<Recorded<Boolean>>> agreements) {

        public static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

        public Known {
            partnerships = Map.copyOf(partnerships);
            relationships = Map.copyOf(relationships);
            agreements = Map.copyOf(agreements);
        }
    }
}
