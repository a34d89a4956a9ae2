package org.entrepot.verdict;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.AuthorizationFact.Onward;
import org.entrepot.verdict.spi.AuthorizationFact.WindDown;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.SalesFacts.SubscriptionFact;

/**
 * The default world of the decided cases, and what differs from it. It records histories; which of them counts at a
 * moment is for the verdict to find out.
 */
record World(Map<String, String> differences, Operation operation, Instant moment) {

    static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    static final OrganizationId PUBLISHER = new OrganizationId(id("publisher"));
    static final OrganizationId PARTNER = new OrganizationId(id("partner"));
    static final OrganizationId CUSTOMER = new OrganizationId(id("C1"));
    static final OfferId OFFER = new OfferId(id("offer"));
    static final PlanId PLAN = new PlanId(id("plan"));

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /** Appendix A, as far as the cases walk through it; CN is in no region. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("DE", "EUROPE"),
            Map.entry("AT", "EUROPE"),
            Map.entry("FR", "EUROPE"),
            Map.entry("CH", "EUROPE"),
            Map.entry("IS", "EUROPE"),
            Map.entry("TR", "MIDDLE_EAST_CEE"),
            Map.entry("US", "UNITED_STATES"),
            Map.entry("UM", "UNITED_STATES"),
            Map.entry("PR", "LATAM_CARIBBEAN"),
            Map.entry("KR", "KOREA"));

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("offer-state", "live"),
            Map.entry("type", "saas-transact"),
            Map.entry("plan-state", "on-sale"),
            Map.entry("plan-visibility", "public"),
            Map.entry("option", "specific"),
            Map.entry("auth", "granted"),
            Map.entry("auth-recorded", "2026-02-01T00:00:00Z"),
            Map.entry("auth-from", "2026-02-01T00:00:00Z"),
            Map.entry("auth-until", "none"),
            Map.entry("expiry-blocked", "no"),
            Map.entry("auth-markets", "all"),
            Map.entry("onward", "all"),
            Map.entry("wind-down-start", "2026-05-01T00:00:00Z"),
            Map.entry("wind-down-date", "2026-09-30T00:00:00Z"),
            Map.entry("partner-kind", "direct-bill"),
            Map.entry("partner-country", "DE"),
            Map.entry("partner-status", "active"),
            Map.entry("partner-agreement", "yes"),
            Map.entry("reseller", "none"),
            Map.entry("reseller-enrolled", "yes"),
            Map.entry("reseller-linked", "yes"),
            Map.entry("reseller-agreement", "yes"),
            Map.entry("reseller-country", "DE"),
            Map.entry("assortment", "includes"),
            Map.entry("customer", "C1"),
            Map.entry("customer-country", "DE"),
            Map.entry("relationship", "yes"),
            Map.entry("relationship-since", "2026-01-01T00:00:00Z"),
            Map.entry("affiliated", "no"),
            Map.entry("customer-agreement", "yes"),
            Map.entry("plan-markets", "all"),
            Map.entry("price", "offered"),
            Map.entry("term", "P1Y-annual"),
            Map.entry("trial", "no"),
            Map.entry("actor-roles", "admin-agent"),
            Map.entry("quantity-from", "10"),
            Map.entry("quantity-min", "1"),
            Map.entry("quantity-max", "500"),
            Map.entry("one-per-customer", "no"),
            Map.entry("portals", "vm"));

    /** Known to the cases, but without one default for all. */
    private static final Set<String> WITHOUT_DEFAULT =
            Set.of("option-before", "option-changed", "quantity", "subscription");

    World {
        var unknown = differences.keySet().stream()
                .filter(key -> !DEFAULTS.containsKey(key) && !WITHOUT_DEFAULT.contains(key))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the world has no " + unknown);
        }
    }

    static World usual() {
        return new World(Map.of(), Operation.SELL, NOW);
    }

    /** {@code key=value} parted by semicolons, as the case files write it. */
    static World given(String given) {
        var differences = Stream.of(given.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0], part -> part[1]));
        return new World(differences, Operation.SELL, NOW);
    }

    World with(String key, String value) {
        var more = new LinkedHashMap<>(differences);
        more.put(key, value);
        return new World(Map.copyOf(more), operation, moment);
    }

    World on(Operation wanted) {
        return new World(differences, wanted, moment);
    }

    World asOf(Instant asked) {
        return new World(differences, operation, asked);
    }

    Verdict verdict() {
        return Verdict.of(question(), facts());
    }

    Question question() {
        var term = known("term").map(value -> value.split("-", -1));
        return new Question(
                PARTNER,
                chosen("reseller").map(World::organization),
                chosen("customer").map(World::organization),
                PLAN,
                operation,
                term.map(parts -> Term.valueOf(parts[0])),
                term.map(parts -> constant(BillingCycle.class, parts[1])),
                quantity(),
                known("actor-roles").map(World::roles),
                subscriptionState().filter(_ -> operation != Operation.SELL).map(_ -> subscriptionId()),
                moment);
    }

    Facts facts() {
        return new Facts(
                Optional.of(plan()),
                audience(),
                Optional.of(partner()),
                chosen("reseller").map(this::reseller),
                chosen("customer").map(_ -> customer()),
                is("price", "offered"),
                subscription());
    }

    PlanFacts plan() {
        return new PlanFacts(
                PLAN,
                OFFER,
                PUBLISHER,
                planType(value("type")),
                always(constant(OfferState.class, value("offer-state"))),
                always(new PlanFacts.Terms(
                        is("plan-visibility", "private"),
                        is("plan-state", "stopped"),
                        countries("plan-markets").orElseGet(World::everyCountry),
                        number("quantity-min"),
                        number("quantity-max"),
                        is("one-per-customer", "yes"))),
                always(values("portals").contains(value("type").replace("vm-byol", "vm"))));
    }

    AudienceFacts audience() {
        var option = constant(AudienceOption.class, value("option"));
        var history = Optional.ofNullable(differences.get("option-before"))
                .map(before -> {
                    var changed = instant("option-changed");
                    return List.of(
                            new Recorded<>(constant(AudienceOption.class, before), BEGINNING, Optional.of(changed)),
                            Recorded.since(changed, option));
                })
                .orElse(always(option));
        return new AudienceFacts(history, is("auth", "none") ? List.of() : List.of(authorization()));
    }

    private Recorded<AuthorizationFact> authorization() {
        var grant = new AuthorizationFact(
                new AuthorizationId(id("authorization")),
                instant("auth-from"),
                chosen("auth-until").map(Instant::parse),
                is("expiry-blocked", "yes"),
                countries("auth-markets"),
                onward(),
                Optional.of(new WindDown(instant("wind-down-start"), instant("wind-down-date")))
                        .filter(_ -> is("auth", "winding-down")));
        return Recorded.since(instant("auth-recorded"), grant);
    }

    private Onward onward() {
        return switch (value("onward")) {
            case "all" -> new Onward.All();
            case "none" -> new Onward.Nobody();
            default ->
                new Onward.These(
                        values("onward").stream().map(World::organization).collect(toSet()));
        };
    }

    PartnerFacts partner() {
        return new PartnerFacts(
                PARTNER,
                always(Set.of(constant(PartnerKind.class, value("partner-kind")))),
                new CountryCode(value("partner-country")),
                region(value("partner-country")),
                always(constant(ProgramStatus.class, value("partner-status"))),
                always(is("partner-agreement", "yes")));
    }

    private Facts.Reseller reseller(String name) {
        var kinds = is("reseller-enrolled", "yes") ? Set.of(PartnerKind.INDIRECT_RESELLER) : Set.<PartnerKind>of();
        var organization = new PartnerFacts(
                organization(name),
                always(kinds),
                new CountryCode(value("reseller-country")),
                region(value("reseller-country")),
                always(ProgramStatus.ACTIVE),
                always(is("reseller-agreement", "yes")));
        return new Facts.Reseller(organization, always(is("reseller-linked", "yes")), is("assortment", "excludes"));
    }

    private Facts.Customer customer() {
        var organization = new CustomerFacts(
                CUSTOMER,
                new CountryCode(value("customer-country")),
                region(value("customer-country")),
                is("affiliated", "partner-tenant"));
        var relationship = is("relationship", "yes")
                ? List.of(Recorded.since(instant("relationship-since"), true))
                : List.<Recorded<Boolean>>of();
        return new Facts.Customer(
                organization,
                relationship,
                always(is("customer-agreement", "yes")),
                is("affiliated", "yes"),
                subscriptionState().map(Set::of).orElse(Set.of()));
    }

    private Optional<SubscriptionFact> subscription() {
        return question()
                .subscription()
                .flatMap(id -> subscriptionState()
                        .map(state -> new SubscriptionFact(id, state, Optional.of(number("quantity-from")))));
    }

    private Optional<SubscriptionState> subscriptionState() {
        var usual = switch (operation) {
            case SELL -> "none";
            case REACTIVATE -> "suspended";
            case RENEW, CHANGE_QUANTITY, CHANGE_PLAN, MOVE -> "active";
        };
        return Optional.of(differences.getOrDefault("subscription", usual))
                .filter(value -> !value.equals("none"))
                .map(value -> constant(SubscriptionState.class, value));
    }

    private static SubscriptionId subscriptionId() {
        return new SubscriptionId(id("subscription"));
    }

    private Optional<Integer> quantity() {
        var usual = operation == Operation.CHANGE_QUANTITY ? "15" : "10";
        return Optional.of(differences.getOrDefault("quantity", usual))
                .filter(value -> !value.equals("unknown"))
                .map(Integer::valueOf);
    }

    private String value(String key) {
        return Objects.requireNonNull(differences.getOrDefault(key, DEFAULTS.get(key)), key);
    }

    private boolean is(String key, String value) {
        return value(key).equals(value);
    }

    private Optional<String> chosen(String key) {
        return Optional.of(value(key)).filter(value -> !value.equals("none"));
    }

    private Optional<String> known(String key) {
        return Optional.of(value(key)).filter(value -> !value.equals("unknown"));
    }

    private List<String> values(String key) {
        return List.of(value(key).split("\\+"));
    }

    private int number(String key) {
        return Integer.parseInt(value(key));
    }

    private Instant instant(String key) {
        return Instant.parse(value(key));
    }

    private Optional<Set<CountryCode>> countries(String key) {
        return Optional.of(value(key))
                .filter(value -> !value.equals("all"))
                .map(_ -> values(key).stream().map(CountryCode::new).collect(toSet()));
    }

    /** Appendix A has no China. */
    private static Set<CountryCode> everyCountry() {
        return REGIONS.keySet().stream().map(CountryCode::new).collect(toSet());
    }

    private static Optional<ProgramRegion> region(String country) {
        return Optional.ofNullable(REGIONS.get(country)).map(ProgramRegion::new);
    }

    static OrganizationId organization(String name) {
        return new OrganizationId(id(name));
    }

    /** A basic user has no role. */
    private static Set<Role> roles(String value) {
        return Arrays.stream(value.split("\\+"))
                .filter(role -> !role.equals("basic-user"))
                .map(role -> constant(Role.class, role))
                .collect(toSet());
    }

    private static PlanType planType(String value) {
        return switch (value) {
            case "power-bi", "consulting-service" -> PlanType.OUTSIDE_CHANNEL;
            default -> constant(PlanType.class, value);
        };
    }

    static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<Recorded<T>> always(T value) {
        return List.of(Recorded.since(BEGINNING, value));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
