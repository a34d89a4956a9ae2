package org.entrepot.organizations;

import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;

/**
 * A tenant as it stands now (P10).
 *
 * @param country of a customer its one market, the billing country (A25)
 * @param region of the country; empty for a country in no region (R141)
 * @param programStatus empty when it never was a partner (R12)
 * @param isListed asked to be shown by "Find a partner" (P14)
 * @param version changed by every write; outside an opaque etag
 */
public record Organization(
        OrganizationId id,
        String name,
        DomainName domain,
        CountryCode country,
        Optional<ProgramRegion> region,
        Set<EnrolmentKind> kinds,
        Optional<ProgramStatus> programStatus,
        boolean isListed,
        long version) {

    public Organization {
        kinds = Set.copyOf(kinds);
    }

    public boolean is(EnrolmentKind kind) {
        return kinds.contains(kind);
    }

    public boolean isParty(Party party) {
        return kinds.stream().anyMatch(kind -> kind.party() == party);
    }

    /** A direct bill partner or an indirect provider (R1, R96). */
    public boolean isTransacting() {
        return is(EnrolmentKind.DIRECT_BILL) || is(EnrolmentKind.INDIRECT_PROVIDER);
    }

    /** May do new business as a partner (R12, R14). */
    public boolean isProgramActive() {
        return programStatus.filter(ProgramStatus.ACTIVE::equals).isPresent();
    }

    public boolean sharesRegionWith(Organization other) {
        return region.isPresent() && region.equals(other.region);
    }
}
