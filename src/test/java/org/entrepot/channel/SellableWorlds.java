package org.entrepot.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entrepot.BulkRows;
import org.entrepot.TestClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Small random worlds for the two forms of the verdict: some partners and some offers, each fact in every state it can be in,
 * with an older record below it, and grants that begin, end and wind down before, at and after the moment.
 */
final class SellableWorlds {

    static final Instant MOMENT = TestClock.START;

    /** One in no region (R141), two in one region, the rest in one each. */
    static final List<String> COUNTRIES = List.of("DE", "FR", "TR", "US", "KR", "CN");

    private static final Map<String, String> REGIONS =
            Map.of("DE", "EUROPE", "FR", "EUROPE", "TR", "MIDDLE_EAST_CEE", "US", "UNITED_STATES", "KR", "KOREA");
    private static final List<String> OFFER_TYPES = List.of("SAAS", "VIRTUAL_MACHINE", "CONTAINER");
    private static final OffsetDateTime EARLY = at(Duration.ofDays(-200));
    private static final OffsetDateTime LATER = at(Duration.ofDays(-50));
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random;
    private final BulkRows rows = new BulkRows();
    private final UUID someone = new UUID(0, 1);

    SellableWorlds(long seed) {
        random = new Random(seed);
    }

    /** Every plan may be asked about every partner. */
    record World(int number, List<PlanId> plans, List<OrganizationId> partners) {}

    /** One for each country, so that the pure function can be asked about the country. */
    Map<String, OrganizationId> customers() {
        var customers = new LinkedHashMap<String, OrganizationId>();
        for (var country : COUNTRIES) {
            customers.put(country, new OrganizationId(organization(country)));
        }
        return customers;
    }

    /** One that is open, one that was. */
    void portals() {
        rows.add(
                "catalog.deployment_portal (type, name, url, recorded_by, recorded_from)",
                "VIRTUAL_MACHINE",
                "Compute portal",
                "https://deploy.operator.example/",
                someone,
                EARLY);
        rows.add(
                "catalog.deployment_portal (type, name, url, recorded_by, recorded_from, recorded_until)",
                "CONTAINER",
                "Closed portal",
                "https://deploy.operator.example/",
                someone,
                EARLY,
                LATER);
    }

    World world(int number) {
        var partners =
                Stream.generate(this::partner).limit(2 + random.nextInt(2)).toList();
        var plans = new ArrayList<PlanId>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            offer(plans, partners);
        }
        return new World(number, List.copyOf(plans), partners);
    }

    void insert(JdbcTemplate jdbc) {
        rows.insert(jdbc);
    }

    private OrganizationId partner() {
        var country = oneOf(COUNTRIES);
        var id = organization(country);
        for (var kind : List.of("DIRECT_BILL", "INDIRECT_PROVIDER", "INDIRECT_RESELLER")) {
            if (random.nextInt(6) < (kind.equals("DIRECT_BILL") ? 5 : 1)) {
                history(
                        "organizations.enrolment (recorded_from, recorded_until, organization, kind, recorded_by)",
                        id,
                        kind,
                        someone);
            }
        }
        if (random.nextInt(16) != 0) {
            if (random.nextInt(4) == 0) {
                status(EARLY, LATER, id, oneOf("ACTIVE", "PENDING", "RESTRICTED"));
            }
            status(LATER, null, id, random.nextInt(6) == 0 ? oneOf("RESTRICTED", "PENDING", "REJECTED") : "ACTIVE");
        }
        var signed = random.nextInt(10);
        var region = REGIONS.get(signed == 0 ? oneOf(COUNTRIES) : country);
        if (region != null && signed != 1) {
            history(
                    "organizations.partner_agreement"
                            + " (recorded_from, recorded_until, organization, region, signed_by, signed_by_name)",
                    id,
                    region,
                    someone,
                    "Test");
        }
        return new OrganizationId(id);
    }

    private UUID organization(String country) {
        var id = uuid();
        var name = "world-" + COUNT.incrementAndGet();
        rows.add(
                "organizations.organization (id, domain, name, name_key, name_grams, listed, created_at, version)",
                id,
                name + ".example",
                name,
                name,
                new String[0],
                false,
                EARLY,
                1L);
        var into = "organizations.organization_country (organization, country, recorded_from, recorded_until)";
        if (random.nextInt(8) == 0) {
            rows.add(into, id, oneOf(COUNTRIES), EARLY, LATER);
            rows.add(into, id, country, LATER, null);
        } else {
            rows.add(into, id, country, EARLY, null);
        }
        return id;
    }

    private void status(OffsetDateTime from, @Nullable OffsetDateTime until, UUID organization, String status) {
        rows.add(
                "organizations.program_status (organization, status, reason, recorded_by, recorded_by_name,"
                        + " recorded_from, recorded_until)",
                organization,
                status,
                "test",
                someone,
                "Test",
                from,
                until);
    }

    private void offer(List<PlanId> plans, List<OrganizationId> partners) {
        var id = uuid();
        var number = COUNT.incrementAndGet();
        rows.add(
                "catalog.offer (id, publisher, readable_id, alias, type, product_id, default_language, created_at,"
                        + " changed_at)",
                id,
                someone,
                "offer-" + number,
                "Offer " + number,
                oneOf(OFFER_TYPES),
                product(number),
                "en",
                EARLY,
                EARLY);
        var states = "catalog.offer_state (offer, state, recorded_from, recorded_until)";
        rows.add(states, id, oneOf("DRAFT", "LIVE", "STOPPED"), EARLY, LATER);
        rows.add(
                states,
                id,
                random.nextInt(6) == 0 ? oneOf("STOPPED", "DRAFT", "PREVIEW", "REMOVED") : "LIVE",
                LATER,
                null);
        for (int i = 0; i <= random.nextInt(2); i++) {
            plans.add(plan(id, i));
        }
        rows.add(
                "channel.audience (offer_id, publisher_id, draft_option, draft_version)",
                id,
                someone,
                oneOf("ANY", "SPECIFIC", "NONE", "NOT_SET"),
                1L);
        var change = uuid();
        rows.add(
                "channel.audience_change (id, offer_id, path, made_at, made_by, made_for, made_by_name, option_before,"
                        + " option_after, partners_added, partners_removed)",
                change,
                id,
                "SYNC",
                EARLY,
                someone,
                someone,
                "Test",
                "NOT_SET",
                "SPECIFIC",
                0,
                0);
        options(id, change);
        partners.forEach(partner -> grants(id, partner.value(), change));
    }

    private PlanId plan(UUID offer, int number) {
        var id = uuid();
        var type = random.nextInt(3) == 0 ? oneOf(List.of(PlanType.values())) : PlanType.SAAS_TRANSACT;
        rows.add(
                "catalog.plan (id, offer, readable_id, sku, type, created_at)",
                id,
                offer,
                "plan-" + number,
                String.format(Locale.ROOT, "%04d", number),
                type.name(),
                EARLY);
        var fate = random.nextInt(12);
        if (fate != 0) {
            if (random.nextInt(3) == 0) {
                live(id, offer, type, EARLY, LATER);
            }
            live(id, offer, type, LATER, fate == 1 ? at(Duration.ofDays(-1)) : null);
        }
        return new PlanId(id);
    }

    private void live(UUID plan, UUID offer, PlanType type, OffsetDateTime from, @Nullable OffsetDateTime until) {
        rows.add(
                "catalog.live_plan (plan, offer, type, is_private, is_stopped, markets, minimum_quantity,"
                        + " maximum_quantity, one_per_customer, trial_months, recorded_from, recorded_until)",
                plan,
                offer,
                type.name(),
                random.nextInt(12) == 0,
                random.nextInt(12) == 0,
                countries(),
                1,
                100,
                random.nextBoolean(),
                0,
                from,
                until);
    }

    private void options(UUID offer, UUID change) {
        var into = "channel.audience_option (id, offer_id, option, change_id, recorded_from, recorded_until)";
        if (random.nextInt(3) == 0) {
            rows.add(into, uuid(), offer, oneOf("ANY", "SPECIFIC", "NONE"), change, EARLY, LATER);
        }
        if (random.nextInt(10) != 0) {
            rows.add(
                    into,
                    uuid(),
                    offer,
                    oneOf("ANY", "ANY", "SPECIFIC", "SPECIFIC", "SPECIFIC", "SPECIFIC", "NONE", "NOT_SET"),
                    change,
                    LATER,
                    null);
        }
    }

    /** Up to two after each other; a wind-down, an end or a limit on each. */
    private void grants(UUID offer, UUID partner, UUID change) {
        var border = at(oneOf(Duration.ofDays(-3), Duration.ZERO, Duration.ofDays(3)));
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> {
                grant(offer, partner, change, EARLY, border);
                grant(offer, partner, change, border, null);
            }
            case 2 -> grant(offer, partner, change, border, null);
            case 3 -> grant(offer, partner, change, EARLY, border, random.nextBoolean());
            default -> grant(offer, partner, change, EARLY, null);
        }
    }

    private void grant(UUID offer, UUID partner, UUID change, OffsetDateTime from, @Nullable OffsetDateTime until) {
        grant(offer, partner, change, from, until, false);
    }

    private void grant(
            UUID offer,
            UUID partner,
            UUID change,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            boolean isBlocked) {
        var fate = random.nextInt(10);
        var state = fate == 0 ? "ENDED" : fate < 3 ? "WINDING_DOWN" : "GRANTED";
        var start = at(oneOf(Duration.ofDays(-9), Duration.ofDays(-2), Duration.ZERO, Duration.ofDays(2)));
        rows.add(
                "channel.authorization (id, authorization_id, offer_id, partner_id, state, origin, effective_from,"
                        + " effective_until, expiry_blocked, markets, onward, wind_down_start, wind_down_date,"
                        + " ended_because, granted_at, granted_by, change_id, recorded_from, recorded_until)",
                uuid(),
                uuid(),
                offer,
                partner,
                state,
                "SELECTED",
                from,
                until,
                isBlocked,
                random.nextInt(3) == 0 ? countries() : null,
                "ALL",
                state.equals("WINDING_DOWN") ? start : null,
                state.equals("WINDING_DOWN") ? start.plusDays(oneOf(1, 2, 9)) : null,
                state.equals("ENDED") ? "REMOVED" : null,
                EARLY,
                someone,
                change,
                EARLY,
                random.nextInt(12) == 0 ? LATER : null);
    }

    private void history(String into, Object... values) {
        switch (random.nextInt(12)) {
            case 0 -> rows.add(into, row(EARLY, LATER, values));
            case 1 -> {
                rows.add(into, row(EARLY, LATER, values));
                rows.add(into, row(LATER, null, values));
            }
            default -> rows.add(into, row(EARLY, null, values));
        }
    }

    private static @Nullable Object[] row(OffsetDateTime from, @Nullable OffsetDateTime until, Object... values) {
        var row = new @Nullable Object[values.length + 2];
        row[0] = from;
        row[1] = until;
        System.arraycopy(values, 0, row, 2, values.length);
        return row;
    }

    private String[] countries() {
        var some = COUNTRIES.stream().filter(_ -> random.nextInt(3) != 0).toArray(String[]::new);
        return some.length == 0 ? new String[] {"DE"} : some;
    }

    private static String product(int number) {
        var text = new StringBuilder("D");
        for (int place = 0; place < 11; place++) {
            text.append(ALPHABET.charAt((number >> (5 * Math.min(place, 5))) & 31));
        }
        return text.toString();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static OffsetDateTime at(Duration offset) {
        return MOMENT.plus(offset).atOffset(ZoneOffset.UTC);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
