package org.entrepot.verdict.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;

/**
 * A transacting partner or a reseller.
 *
 * @param kinds the kinds of partner it is enrolled as
 * @param region of its country; empty for a country in no region (R141)
 * @param agreementSigned whether the partner agreement is signed for its region (R10, R11)
 */
public record PartnerFacts(
        OrganizationId id,
        List<Recorded<Set<PartnerKind>>> kinds,
        CountryCode country,
        Optional<ProgramRegion> region,
        List<Recorded<ProgramStatus>> status,
        List<Recorded<Boolean>> agreementSigned) {

    public PartnerFacts {
        kinds = List.copyOf(kinds);
        status = List.copyOf(status);
        agreementSigned = List.copyOf(agreementSigned);
    }
}
