package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The region table as it stands now (P12). */
@Repository
class JdbcCountries implements Countries {

    private final JdbcClient jdbc;

    JdbcCountries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Country> all() {
        return jdbc.sql("""
                        select country.code, country.name, country_placement.region, country_placement.currency
                        from organizations.country
                        join organizations.country_placement on country_placement.country = country.code
                        where country_placement.recorded_until is null and country_placement.region is not null
                        order by country.code
                        """).query((row, _) -> country(row)).list();
    }

    @Override
    public Optional<Country> find(CountryCode code) {
        return jdbc.sql("""
                        select country.code, country.name, country_placement.region, country_placement.currency
                        from organizations.country
                        join organizations.country_placement on country_placement.country = country.code
                        where country_placement.recorded_until is null and country.code = :code
                        """)
                .param("code", code.value())
                .query((row, _) -> country(row))
                .optional();
    }

    @Override
    public Optional<ProgramRegion> regionOf(CountryCode code) {
        return find(code).flatMap(Country::region);
    }

    @Override
    public Optional<Currency> currencyOf(CountryCode code) {
        return find(code).flatMap(Country::currency);
    }

    @Override
    public Set<Currency> currencies() {
        return all().stream()
                .flatMap(country -> country.currency().stream())
                .collect(toCollection(() -> new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode))));
    }

    @Override
    public Map<ProgramRegion, String> regions() {
        return jdbc
                .sql("select key, name from organizations.program_region order by key")
                .query((row, _) -> Map.entry(new ProgramRegion(row.getString("key")), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, _) -> one,
                        () -> new TreeMap<>(Comparator.comparing(ProgramRegion::key))));
    }

    @Override
    public Outcome<CountryCode> parse(String raw) {
        var text = raw.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        if (!text.matches("[A-Z]{2}")) {
            return Outcome.refused(InputRefusal.COUNTRY_UNKNOWN);
        }
        return find(new CountryCode(text))
                .map(country -> country.region().isPresent()
                        ? Outcome.done(country.code())
                        : Outcome.<CountryCode>refused(InputRefusal.COUNTRY_WITHOUT_REGION))
                .orElseGet(() -> Outcome.refused(InputRefusal.COUNTRY_UNKNOWN));
    }

    private static Country country(ResultSet row) throws SQLException {
        return new Country(
                new CountryCode(row.getString("code")),
                row.getString("name"),
                Optional.ofNullable(row.getString("region")).map(ProgramRegion::new),
                Optional.ofNullable(row.getString("currency")).map(Currency::getInstance));
    }
}
