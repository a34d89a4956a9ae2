package org.entrepot.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.discovery.web.SurfaceWorld.Shelf;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Viewer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@Tag("P17")
@DisplayName("P17: catalogue page, offer page, order form and API say what the pure function says")
class SurfacesAgreeTest {

    private static final int WORLDS = 200;
    private static final long SEED = 20260601;

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final TestClock clock;
    private final Random random = new Random(SEED);

    SurfacesAgreeTest(MockMvcTester web, SellingFixture selling, OfferFixture offers, TestClock clock) {
        this.web = web;
        this.selling = selling;
        this.offers = offers;
        this.clock = clock;
    }

    @Test
    void on_two_hundred_random_worlds_all_surfaces_agree() {
        var shelves = shelves();
        var differences = new LinkedHashMap<SurfaceWorld, List<String>>();
        var answers = new ArrayList<String>();
        for (var i = 0; i < WORLDS; i++) {
            var world = world(shelves.get(i % shelves.size()));
            var said = said(world);
            answers.add(said.full().answer());
            var found = said.differences();
            if (!found.isEmpty()) {
                differences.put(world, found);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(Set.copyOf(answers)).as("the worlds differ").contains("yes", "no");
    }

    @Test
    void a_check_flipped_in_one_surface_is_caught() {
        var said = said(world(shelves().getFirst()));
        assertThat(said.differences()).isEmpty();
        for (var check : Check.values()) {
            for (var i = 0; i < said.readings().size(); i++) {
                if (said.readings().get(i).states().isEmpty()) {
                    continue;
                }
                assertThat(said.corrupted(i, check.code()).differences())
                        .singleElement()
                        .asString()
                        .contains(said.readings().get(i).surface(), check.code());
            }
        }
        var catalogue = said.readings().getFirst();
        assertThat(new Reading(catalogue.surface(), "yes", catalogue.reason(), Map.of()).differencesFrom(said.plain()))
                .isNotEmpty();
        assertThat(new Reading(catalogue.surface(), catalogue.answer(), "price-offered", Map.of())
                        .differencesFrom(said.plain()))
                .isNotEmpty();
    }

    /** What each surface said, and the two truths; readings of the full question are those of the order form and its API. */
    private record Said(Reading plain, Reading full, List<Reading> readings) {

        List<String> differences() {
            return readings.stream()
                    .flatMap(reading ->
                            reading.differencesFrom(reading.surface().startsWith("order") ? full : plain).stream())
                    .toList();
        }

        Said corrupted(int index, String check) {
            var changed = new ArrayList<>(readings);
            changed.set(index, readings.get(index).flipped(check));
            return new Said(plain, full, changed);
        }
    }

    private Said said(SurfaceWorld world) {
        var agent = Actor.person(UserId.next(), world.partner(), "Ada Agent", Set.of(world.role()));
        var offer = world.shelf().offer();
        var plain = truth(Verdict.of(world.plain(), world.plainFacts()));
        var full = truth(Verdict.of(world.full(), world.fullFacts()));
        var readings = new ArrayList<Reading>();
        if (world.shelf().isShown()) {
            readings.add(Reading.ofRow(
                    page(agent, "/marketplace?publisher=" + offer.publisher().organization()),
                    offer.id().toString()));
            readings.add(Reading.ofWhyCard("offer page", page(agent, "/marketplace/offers/" + offer.id())));
            readings.add(Reading.ofWhyCard("order form", page(agent, checkout(world))));
        } else {
            assertThat(page(agent, "/marketplace?publisher=" + offer.publisher().organization()))
                    .doesNotContain("data-offer=");
            assertThat(get(agent, "/marketplace/offers/" + offer.id())).hasStatus(404);
            assertThat(get(agent, checkout(world))).hasStatus(404);
        }
        readings.addAll(api(agent, world));
        return new Said(plain, full, readings);
    }

    private static Reading truth(Verdict verdict) {
        return Reading.ofVerdict(verdict.redactedFor(Viewer.Partner.of(verdict)));
    }

    private static String checkout(SurfaceWorld world) {
        return "/marketplace/offers/" + world.shelf().offer().id() + "/order?plan="
                + world.shelf().offer().plan() + "&customer=" + world.customer() + "&quantity=" + world.quantity()
                + "&price=P1Y-annual"
                + world.reseller().map(id -> "&reseller=" + id).orElse("");
    }

    private List<Reading> api(Actor agent, SurfaceWorld world) {
        var answer = web.post()
                .uri("/api/verdicts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"questions\":[" + json(world.plain()) + "," + json(world.full()) + "]}")
                .with(authentication(new ActorAuthentication(agent)))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        var body = JsonPath.parse(text(answer));
        return List.of(reading("api", body.read("$.answers[0]")), reading("order api", body.read("$.answers[1]")));
    }

    private static Reading reading(String surface, Map<String, Object> answer) {
        var states = new LinkedHashMap<String, String>();
        for (var check : (List<?>) answer.get("checks")) {
            var one = (Map<?, ?>) check;
            states.put(
                    String.valueOf(one.get("code")),
                    String.valueOf(one.get("state")).replace("depends", "hidden"));
        }
        var reason = answer.get("reason");
        return new Reading(
                surface, String.valueOf(answer.get("answer")), reason == null ? "" : reason.toString(), states);
    }

    private static String json(Question question) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("partner", quoted(question.partner()));
        fields.put("plan", quoted(question.plan()));
        question.reseller().ifPresent(id -> fields.put("reseller", quoted(id)));
        question.customer().ifPresent(id -> fields.put("customer", quoted(id)));
        question.term().ifPresent(term -> fields.put("term", quoted(term)));
        question.billingCycle().ifPresent(cycle -> fields.put("billingCycle", quoted(cycle)));
        question.quantity().ifPresent(number -> fields.put("quantity", String.valueOf(number)));
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }

    private List<Shelf> shelves() {
        selling.openPortal(OfferType.VIRTUAL_MACHINE);
        var shelves = new ArrayList<Shelf>();
        for (var option : List.of(AudienceOption.SPECIFIC, AudienceOption.ANY, AudienceOption.NONE)) {
            var everywhere = Set.copyOf(SurfaceWorld.COUNTRIES);
            shelves.add(open(saas(), option, PlanType.SAAS_TRANSACT, everywhere, 1, 300, false, false));
            shelves.add(open(
                    saas().withPlan("europe", "9", 0, "DE", "FR"),
                    option,
                    PlanType.SAAS_TRANSACT,
                    Set.of("DE", "FR"),
                    1,
                    300,
                    false,
                    false));
            shelves.add(open(
                    saas().withQuantityLimits("team", 5, 50),
                    option,
                    PlanType.SAAS_TRANSACT,
                    everywhere,
                    5,
                    50,
                    false,
                    false));
            shelves.add(open(saas().onePerCustomer(), option, PlanType.SAAS_TRANSACT, everywhere, 1, 300, true, false));
            shelves.add(open(
                    saas().ofType(OfferType.VIRTUAL_MACHINE), option, PlanType.VM, everywhere, 1, 300, false, true));
            shelves.add(open(
                    saas().ofType(OfferType.CONTAINER), option, PlanType.CONTAINER, everywhere, 1, 300, false, false));
        }
        return shelves;
    }

    private OfferFixture.Builder saas() {
        return offers.anOffer()
                .by(Actor.person(UserId.next(), selling.publisher(), "Mina Park", Set.of(Role.DEVELOPER)));
    }

    private Shelf open(
            OfferFixture.Builder offer,
            AudienceOption option,
            PlanType type,
            Set<String> markets,
            int least,
            int most,
            boolean onePerCustomer,
            boolean hasPortal) {
        var made = offer.published();
        selling.open(made, option);
        return new Shelf(made, option, type, markets, least, most, onePerCustomer, hasPortal);
    }

    private SurfaceWorld world(Shelf shelf) {
        var kind = oneOf(PartnerKind.DIRECT_BILL, PartnerKind.DIRECT_BILL, PartnerKind.INDIRECT_PROVIDER);
        var country = oneOf("DE", "DE", "FR", "TR", "US", "KR");
        var status = oneOf(
                ProgramStatus.ACTIVE,
                ProgramStatus.ACTIVE,
                ProgramStatus.ACTIVE,
                ProgramStatus.RESTRICTED,
                ProgramStatus.PENDING);
        var hasSigned = mostly();
        var partner = selling.partner(country, kind.name(), status.name(), hasSigned);
        var isListed = shelf.option() == AudienceOption.SPECIFIC && mostly();
        if (isListed) {
            selling.list(shelf.offer(), partner);
        }
        var isLinked = mostly();
        var reseller =
                random.nextInt(4) == 0 ? Optional.of(selling.reseller(country)) : Optional.<OrganizationId>empty();
        reseller.filter(_ -> isLinked).ifPresent(id -> selling.link(partner, id));
        var customerCountry = random.nextInt(3) == 0 ? oneOf("DE", "FR", "TR", "US", "KR") : country;
        var hasAccepted = mostly();
        var customer = selling.organization("Customer", customerCountry, "CUSTOMER");
        var isRelated = mostly();
        if (hasAccepted) {
            selling.accept(customer);
        }
        if (isRelated) {
            selling.relate(partner, customer);
        }
        return new SurfaceWorld(
                shelf,
                partner,
                kind,
                country,
                status,
                hasSigned,
                isListed,
                reseller,
                isLinked,
                customer,
                customerCountry,
                isRelated,
                hasAccepted,
                oneOf(Role.ADMIN_AGENT, Role.SALES_AGENT, Role.GLOBAL_ADMIN, Role.HELPDESK_AGENT),
                oneOf(1, 10, 20, 400),
                clock.now());
    }

    private boolean mostly() {
        return random.nextInt(5) != 0;
    }

    @SafeVarargs
    private final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String page(Actor actor, String path) {
        var answer = get(actor, path);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(URI.create(path))
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
