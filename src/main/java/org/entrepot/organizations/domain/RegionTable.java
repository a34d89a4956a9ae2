package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.ProgramRegion;

/** The operator's hand on the region table (P12). */
public interface RegionTable {

    /** Both or neither: a country in no region has no currency here. */
    void place(CountryCode country, Optional<Placement> placement, Instant now);

    /** Where a country belongs. */
    record Placement(ProgramRegion region, Currency currency) {}
}
