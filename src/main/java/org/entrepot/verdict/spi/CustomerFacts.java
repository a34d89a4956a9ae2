package org.entrepot.verdict.spi;

import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;

/**
 * A customer as an organization.
 *
 * @param country its one, immutable market: the billing country (A25)
 * @param region of that country; empty for a country in no region (R141)
 * @param transactsAsPartner whether this tenant is itself a partner's transacting tenant (R6)
 */
public record CustomerFacts(
        OrganizationId id, CountryCode country, Optional<ProgramRegion> region, boolean transactsAsPartner) {}
