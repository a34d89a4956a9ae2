package org.entrepot.organizations;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.ProgramRegion;

/** The table of regions, countries and currencies: data of the operator, not code (P12). */
public interface Countries {

    /** Every country that belongs to a region, by code: all markets there are. */
    List<Country> all();

    /** Any known country, those in no region included. */
    Optional<Country> find(CountryCode code);

    Optional<ProgramRegion> regionOf(CountryCode code);

    Optional<Currency> currencyOf(CountryCode code);

    /** Every currency some country has; nothing is priced in another (R136). */
    Set<Currency> currencies();

    /** Regions with their English names, by key. */
    Map<ProgramRegion, String> regions();

    /** Reads a code as people type it; refuses unknown ones and those in no region (P12, R141). */
    Outcome<CountryCode> parse(String raw);
}
