package org.entrepot.organizations;

import java.util.Currency;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.ProgramRegion;

/**
 * A row of the region table as it stands now (P12, R120).
 *
 * @param name in English; shown in the reader's language through {@link CountryCode#displayName}
 * @param region empty for a country in no region, where nothing is sold (R141)
 * @param currency present when the region is
 */
public record Country(CountryCode code, String name, Optional<ProgramRegion> region, Optional<Currency> currency) {}
