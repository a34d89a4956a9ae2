package org.entrepot.verdict.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;

/** Facts about links and customer agreements; implemented by {@code relationships}. Absent keys mean "none". */
public interface RelationshipFacts {

    /** Provider to reseller: whether the partnership was in force (R16, R19). */
    Map<Pair, List<Recorded<Boolean>>> partnerships(Set<Pair> providerAndReseller, AsOf asOf);

    /** Partner to customer: whether a reseller relationship existed (R20). */
    Map<Pair, List<Recorded<Boolean>>> customerRelationships(Set<Pair> partnerAndCustomer, AsOf asOf);

    /** Whether the customer agreement was accepted (R226). */
    Map<OrganizationId, List<Recorded<Boolean>>> customerAgreements(Set<OrganizationId> customers, AsOf asOf);
}
