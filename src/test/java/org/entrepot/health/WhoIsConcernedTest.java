package org.entrepot.health;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entrepot.BulkRows;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.PreviewReach;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.Reach;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Countries;
import org.entrepot.sales.SellingFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The set-wise answer against one found by looking at every subscription. */
@EntrepotTest
@Tag("R145")
@Tag("A43")
@DisplayName("Exactly those concerned")
class WhoIsConcernedTest {

    private static final List<String> COUNTRIES = List.of("DE", "FR", "US", "KR", "JP", "TR", "AU");
    private static final int MANY = 5_000;

    private final HealthFixture health;
    private final SellingFixture selling;
    private final PreviewReach preview;
    private final KnownIncidents known;
    private final Reach reach;
    private final Countries countries;
    private final TestClock clock;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    WhoIsConcernedTest(
            HealthFixture health,
            SellingFixture selling,
            PreviewReach preview,
            KnownIncidents known,
            Reach reach,
            Countries countries,
            TestClock clock,
            JdbcTemplate template,
            JdbcClient jdbc) {
        this.health = health;
        this.selling = selling;
        this.preview = preview;
        this.known = known;
        this.reach = reach;
        this.countries = countries;
        this.clock = clock;
        this.template = template;
        this.jdbc = jdbc;
    }

    private record Sold(
            UUID id,
            OrganizationId partner,
            Optional<OrganizationId> reseller,
            OrganizationId customer,
            String country,
            OfferId offer,
            PlanId plan,
            boolean runs) {}

    @Test
    @DisplayName("hear of it in any world: whole offers and plans, regions, resellers, ended subscriptions")
    void hear_of_it_in_any_world() {
        var random = new Random(20_260_601);
        var publisher = health.publisher();
        var offers = List.of(health.offer(publisher), health.offer(publisher), health.offer(publisher));
        var partners = companies("DIRECT_BILL", 8);
        var resellers = companies("INDIRECT_RESELLER", 5);
        var customers = new HashMap<OrganizationId, String>();
        COUNTRIES.forEach(country -> {
            for (var at = 0; at < 3; at++) {
                customers.put(selling.organization("Customer", country, "CUSTOMER"), country);
            }
        });
        var world = new ArrayList<Sold>();
        for (var round = 0; round < 40; round++) {
            grow(world, random, offers, partners, resellers, List.copyOf(customers.entrySet()));
            var coverage = coverage(random, offers);
            var expected = naive(world, coverage);
            assertThat(previewed(publisher, coverage))
                    .as("previewed in %s", coverage)
                    .isEqualTo(expected);
            var incident = health.reported(publisher, HealthFixture.report(Severity.WARNING, input(coverage)));
            assertThat(told(incident.id())).as("told of %s", coverage).isEqualTo(expected);
            for (var sold : world.subList(0, 10)) {
                var isKnown = known.ofSubscription(new SubscriptionId(sold.id()), Locale.ENGLISH).stream()
                        .anyMatch(one -> one.id().equals(incident.id()));
                assertThat(isKnown).isEqualTo(sold.runs() && concerns(coverage, sold));
            }
        }
    }

    @Test
    @DisplayName("are queued in seconds when they are 5,000 partners with 10,000 customers")
    void are_queued_in_seconds() {
        var publisher = health.publisher();
        var offer = health.offer(publisher);
        many(offer);
        var started = System.nanoTime();
        var incident =
                health.reported(publisher, HealthFixture.report(Severity.CRITICAL, HealthFixture.covering(offer)));
        var took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf("told %,d partners in %s%n", MANY, took);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(jdbc.sql("""
                        select count(*) from health.delivery
                        join health.telling on telling.id = delivery.telling_id
                        where telling.incident_id = :id
                        """)
                        .param("id", incident.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(jdbc.sql("""
                        select count(*) from notices.own_fact
                        join notices.happening on happening.id = own_fact.happening_id
                        where happening.topic = 'health ' || (
                            select cast(id as text) from health.telling where incident_id = :id)
                        """)
                        .param("id", incident.id().value())
                        .query(Integer.class)
                        .single())
                .as("each with its own facts, in the same transaction")
                .isEqualTo(MANY);
    }

    private void grow(
            List<Sold> world,
            Random random,
            List<Made> offers,
            List<OrganizationId> partners,
            List<OrganizationId> resellers,
            List<Map.Entry<OrganizationId, String>> customers) {
        var rows = new BulkRows();
        for (var at = 0; at < 10; at++) {
            var offer = pick(random, offers);
            var customer = pick(random, customers);
            var sold = new Sold(
                    Ids.next(),
                    pick(random, partners),
                    random.nextInt(3) == 0 ? Optional.of(pick(random, resellers)) : Optional.empty(),
                    customer.getKey(),
                    customer.getValue(),
                    offer.id(),
                    offer.plan(random.nextBoolean() ? "basic" : "pro"),
                    random.nextInt(5) > 0);
            sell(rows, sold);
            world.add(sold);
        }
        rows.insert(template);
    }

    private void sell(BulkRows rows, Sold sold) {
        var order = Ids.next();
        var at = clock.now().atOffset(ZoneOffset.UTC);
        var reseller = sold.reseller().map(OrganizationId::value).orElse(null);
        rows.add(
                "sales.sales_order (id, number, purchaser, beneficiary, transacting_partner, reseller, partner_of_record, currency, placed_at, placed_by, placed_by_name)",
                order,
                Math.abs(order.getLeastSignificantBits()),
                sold.partner().value(),
                sold.customer().value(),
                sold.partner().value(),
                reseller,
                "1",
                "EUR",
                at,
                order,
                "Test");
        rows.add(
                "sales.order_line (order_id, number, offer, plan, catalog_item, plan_type, quantity, unit_price, term, billing_cycle, trial_months, depends_on_audience)",
                order,
                1,
                sold.offer().value(),
                sold.plan().value(),
                "A:1:B",
                "SAAS_TRANSACT",
                1,
                1,
                "P1Y",
                "ANNUAL",
                0,
                true);
        rows.add(
                "sales.subscription (id, order_id, line_number, customer, partner, reseller, offer, plan, nickname, term_start, cancellation_window_ends, auto_renew, started_at)",
                sold.id(),
                order,
                1,
                sold.customer().value(),
                sold.partner().value(),
                reseller,
                sold.offer().value(),
                sold.plan().value(),
                "Test",
                at.toLocalDate(),
                at,
                true,
                at);
        rows.add(
                "sales.subscription_status (subscription_id, state, quantity, recorded_from)",
                sold.id(),
                sold.runs() ? "ACTIVE" : "DELETED",
                1,
                at);
    }

    private List<OrganizationId> companies(String kind, int count) {
        var companies = new ArrayList<OrganizationId>();
        for (var at = 0; at < count; at++) {
            companies.add(selling.organization("Company", "DE", kind));
        }
        return companies;
    }

    private Coverage coverage(Random random, List<Made> offers) {
        var parts = new HashSet<Coverage.Part>();
        while (parts.isEmpty()) {
            for (var offer : offers) {
                switch (random.nextInt(5)) {
                    case 0 -> parts.add(new Coverage.Part(offer.id(), Optional.empty()));
                    case 1 -> parts.add(new Coverage.Part(offer.id(), Optional.of(offer.plan("basic"))));
                    case 2 -> {
                        parts.add(new Coverage.Part(offer.id(), Optional.of(offer.plan("pro"))));
                        parts.add(new Coverage.Part(offer.id(), Optional.empty()));
                    }
                    default -> {}
                }
            }
        }
        var regions = new HashSet<ProgramRegion>();
        for (var at = random.nextInt(3); at > 0; at--) {
            regions.add(region(pick(random, COUNTRIES)).orElseThrow());
        }
        return new Coverage(parts, regions, Set.of());
    }

    private Map<OrganizationId, Set<OrganizationId>> naive(List<Sold> world, Coverage coverage) {
        var found = new HashMap<OrganizationId, Set<OrganizationId>>();
        for (var sold : world) {
            if (sold.runs() && concerns(coverage, sold)) {
                found.computeIfAbsent(sold.partner(), _ -> new HashSet<>()).add(sold.customer());
                sold.reseller()
                        .ifPresent(reseller -> found.computeIfAbsent(reseller, _ -> new HashSet<>())
                                .add(sold.customer()));
            }
        }
        return found;
    }

    private boolean concerns(Coverage coverage, Sold sold) {
        return coverage.concerns(sold.offer(), sold.plan(), region(sold.country()));
    }

    private Optional<ProgramRegion> region(String country) {
        return countries.regionOf(new CountryCode(country));
    }

    /** Of the preview only numbers of customers are shown; so the sets are compared by the sizes, and the hearers by id. */
    private Map<OrganizationId, Set<OrganizationId>> previewed(Actor publisher, Coverage coverage) {
        var shown = preview.preview(publisher, input(coverage), PageRequest.first(200))
                .orElseThrow();
        assertThat(shown.reached().next()).isEmpty();
        var sets = customersOf(coverage);
        shown.reached()
                .items()
                .forEach(one -> assertThat(one.customers())
                        .isEqualTo(
                                sets.getOrDefault(one.organization(), Set.of()).size()));
        assertThat(shown.figures().customers()).isEqualTo((int)
                sets.values().stream().flatMap(Set::stream).distinct().count());
        assertThat(shown.reached().items().stream()
                        .map(Reach.Reached::organization)
                        .collect(toSet()))
                .isEqualTo(sets.keySet());
        return sets;
    }

    private Map<OrganizationId, Set<OrganizationId>> customersOf(Coverage coverage) {
        var sets = new HashMap<OrganizationId, Set<OrganizationId>>();
        jdbc.sql("""
                select subscription.partner, subscription.reseller, subscription.customer, subscription.offer,
                    subscription.plan, placement.region
                from sales.subscription
                join sales.subscription_status status
                  on status.subscription_id = subscription.id and status.recorded_until is null
                join organizations.organization_country home on home.organization = subscription.customer
                join organizations.country_placement placement on placement.country = home.country
                where status.state <> 'DELETED'
                """).query(row -> {
            var region = Optional.ofNullable(row.getString("region")).map(ProgramRegion::new);
            var offer = new OfferId(row.getObject("offer", UUID.class));
            if (coverage.concerns(offer, new PlanId(row.getObject("plan", UUID.class)), region)) {
                var customer = new OrganizationId(row.getObject("customer", UUID.class));
                sets.computeIfAbsent(new OrganizationId(row.getObject("partner", UUID.class)), _ -> new HashSet<>())
                        .add(customer);
                Optional.ofNullable(row.getObject("reseller", UUID.class))
                        .map(OrganizationId::new)
                        .ifPresent(reseller -> sets.computeIfAbsent(reseller, _ -> new HashSet<>())
                                .add(customer));
            }
        });
        return sets;
    }

    private Map<OrganizationId, Set<OrganizationId>> told(IncidentId incident) {
        var sets = new HashMap<OrganizationId, Set<OrganizationId>>();
        jdbc.sql("""
                select delivery.organization_id, delivery.customers, concern.customer_id
                from health.telling
                join health.delivery on delivery.telling_id = telling.id
                join health.concern on concern.incident_id = telling.incident_id
                    and delivery.organization_id in (concern.partner_id, concern.reseller_id)
                where telling.incident_id = :incident
                """).param("incident", incident.value()).query(row -> {
            sets.computeIfAbsent(new OrganizationId(row.getObject("organization_id", UUID.class)), _ -> new HashSet<>())
                    .add(new OrganizationId(row.getObject("customer_id", UUID.class)));
        });
        return sets;
    }

    private static CoverageInput input(Coverage coverage) {
        return new CoverageInput(
                coverage.parts().stream()
                        .map(part -> part.offer()
                                + part.plan().map(plan -> "/" + plan).orElse(""))
                        .collect(toSet()),
                coverage.regions().stream().map(ProgramRegion::key).collect(toSet()),
                Set.of());
    }

    private void many(Made offer) {
        var rows = new BulkRows();
        var at = Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);
        for (var partner = 0; partner < MANY; partner++) {
            var seller = company(rows, "bulk-partner-" + partner, at);
            for (var customer = 0; customer < 2; customer++) {
                var buyer = company(rows, "bulk-customer-" + partner + "-" + customer, at);
                sell(
                        rows,
                        new Sold(
                                Ids.next(),
                                seller,
                                Optional.empty(),
                                buyer,
                                "DE",
                                offer.id(),
                                offer.plan("basic"),
                                true));
            }
        }
        rows.insert(template);
    }

    private static OrganizationId company(BulkRows rows, String name, Object at) {
        var id = Ids.next();
        rows.add(
                "organizations.organization (id, domain, name, name_key, name_grams, search_terms, listed, created_at, version)",
                id,
                name + ".example",
                name,
                name,
                new String[0],
                new String[0],
                false,
                at,
                1L);
        rows.add("organizations.organization_country (organization, country, recorded_from)", id, "DE", at);
        return new OrganizationId(id);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
