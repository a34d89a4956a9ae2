package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.entrepot.BadInputCase;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.MoneyInput;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.application.PlaceCountry;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("R120")
@Tag("P12")
class RegionTableTest {

    private final Countries countries;
    private final PlaceCountry placing;
    private final OrganizationFacts facts;
    private final OrganizationsFixture world;
    private final TestClock clock;

    RegionTableTest(
            Countries countries,
            PlaceCountry placing,
            OrganizationFacts facts,
            OrganizationsFixture world,
            TestClock clock) {
        this.countries = countries;
        this.placing = placing;
        this.facts = facts;
        this.world = world;
        this.clock = clock;
    }

    @Test
    @DisplayName("R120 R121: 15 regions, 243 codes, each in exactly one region with a currency")
    void the_table_is_that_of_appendix_a() {
        assertThat(countries.all())
                .hasSize(243)
                .allMatch(country -> country.currency().isPresent());
        assertThat(countries.regions()).hasSize(15);
        assertThat(countries.all().stream().filter(country -> isIn(country, "AFRICA")))
                .hasSize(47);
        assertThat(countries.all().stream().filter(country -> isIn(country, "EUROPE")))
                .hasSize(45);
    }

    @Test
    @Tag("R135")
    void no_country_has_a_currency_that_the_marketplace_does_not_use() {
        assertThat(countries.all().stream()
                        .flatMap(country -> country.currency().stream())
                        .map(Currency::getCurrencyCode))
                .contains("USD", "EUR", "JPY", "KRW")
                .isSubsetOf(
                        "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "INR", "JPY", "KRW", "NOK", "NZD",
                        "RUB", "SEK", "TWD", "USD");
    }

    @Test
    @DisplayName("R120 R138 R139 R141: region and currency of cases/numbers.csv")
    void the_decided_rows_hold() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var resource = Objects.requireNonNull(getClass().getResourceAsStream("/cases/numbers.csv"));
        try (var rows = format.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var asked = rows.getRecords().stream()
                    .filter(row -> row.get("topic").equals("region-currency"))
                    .toList();
            assertThat(asked).hasSizeGreaterThan(15);
            asked.forEach(row -> assertThat(said(row.get("input").substring("country=".length())))
                    .as(row.get("id"))
                    .isEqualTo(row.get("expected")));
        }
    }

    static Stream<BadInputCase> rows() {
        return BadInputCase.of("country", "money");
    }

    @Test
    @DisplayName("P12 R141 R136: countries and currencies of cases/bad-input.csv")
    void the_decided_input_rows_hold() {
        rows().filter(row -> row.field().equals("country")).forEach(row -> row.expect(countries.parse(row.input())));
        rows().filter(row -> row.field().equals("money"))
                .forEach(row -> row.expect(MoneyInput.parse(row.input(), countries.currencies()::contains)
                        .map(money -> money.plainAmount() + " " + money.currency())));
    }

    @Test
    @DisplayName("P12 P18: the operator moves a country; yesterday is still answered from yesterday's table")
    void a_moved_country_keeps_its_past() {
        var operator = world.operator();
        var customer = world.customer("Aare", "CH").organization();
        var before = new AsOf(clock.now());
        clock.moveBy(Duration.ofDays(1));
        placing.place(operator, new CountryCode("CH"), "UNITED_STATES", "usd").orElseThrow();
        clock.moveBy(Duration.ofDays(1));

        assertThat(countries.currencyOf(new CountryCode("CH"))).contains(Currency.getInstance("USD"));
        assertThat(facts.customers(Set.of(customer), before).values())
                .extracting(CustomerFacts::region)
                .first()
                .isEqualTo(Optional.of(new ProgramRegion("EUROPE")));
        assertThat(facts.customers(Set.of(customer), new AsOf(clock.now())).values())
                .extracting(CustomerFacts::region)
                .first()
                .isEqualTo(Optional.of(new ProgramRegion("UNITED_STATES")));
    }

    @Test
    void only_operations_may_edit_it() {
        var partner = world.directBill("Limmat", "AT");
        assertThat(placing.place(partner, new CountryCode("AT"), "INDIA", "INR"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Denial.ROLE_REQUIRED));
        assertThat(countries.regionOf(new CountryCode("AT"))).contains(new ProgramRegion("EUROPE"));
    }

    @Test
    @DisplayName("P12: a market list built from the table holds no country twice")
    void codes_are_distinct() {
        var codes = countries.all().stream().map(Country::code).toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    private static boolean isIn(Country country, String region) {
        return country.region().filter(new ProgramRegion(region)::equals).isPresent();
    }

    private String said(String code) {
        var country = countries.find(new CountryCode(code));
        return "region=%s;currency=%s"
                .formatted(
                        country.flatMap(Country::region).map(ProgramRegion::key).orElse("none"),
                        country.flatMap(Country::currency)
                                .map(Currency::getCurrencyCode)
                                .orElse("none"));
    }
}
