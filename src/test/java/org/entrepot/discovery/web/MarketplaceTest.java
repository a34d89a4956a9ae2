package org.entrepot.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.wish;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@DisplayName("R211-R217: the partner marketplace")
class MarketplaceTest {

    private static final String ENGINEERING = "engineering@publisher.example";
    private static final String SUPPORT = "support@publisher.example";
    private static final String PROGRAM = "channel@publisher.example";
    private static final String MATERIALS = "https://publisher.example/channel-kit";
    private static final String TRAINING = "https://publisher.example/training";
    private static final String BUY = "Order for a customer";

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final PeopleFixture people;
    private final StopSelling stop;
    private final OrganizationsFixture organizations;

    MarketplaceTest(
            MockMvcTester web,
            SellingFixture selling,
            OfferFixture offers,
            JdbcClient jdbc,
            StopSelling stop,
            OrganizationsFixture organizations) {
        this.organizations = organizations;
        this.web = web;
        this.selling = selling;
        this.offers = offers;
        this.people = new PeopleFixture(jdbc);
        this.stop = stop;
    }

    @ParameterizedTest
    @CsvSource({"ANY,true", "SPECIFIC,true", "NONE,false", "NOT_SET,false"})
    @Tag("R214")
    void an_offer_is_listed_as_its_option_says(AudienceOption option, boolean isListed) {
        var partner = selling.agentOf(selling.partner("DE"));
        var offer = offer();
        selling.open(offer, option);
        assertThat(listed(partner, offer)).isEqualTo(isListed);
        assertThat(get(partner, details(offer))).hasStatus(isListed ? 200 : 404);
        assertThat(get(partner, "/api" + details(offer))).hasStatus(isListed ? 200 : 404);
    }

    @Test
    @Tag("P5")
    void under_none_only_the_plans_that_are_in_by_default_are_there() {
        var partner = selling.agentOf(selling.partner("DE"));
        var offer = offers.anOffer()
                .by(publisher())
                .ofType(OfferType.VIRTUAL_MACHINE)
                .withPlan("byol", PricingModel.BRING_YOUR_OWN_LICENSE)
                .withPlan("usage", PricingModel.USAGE)
                .published();
        selling.open(offer, AudienceOption.NONE);
        assertThat(listed(partner, offer)).isTrue();
        assertThat(get(partner, details(offer)))
                .bodyText()
                .contains("data-plan=\"" + offer.plan("byol") + "\"")
                .doesNotContain("data-plan=\"" + offer.plan("usage") + "\"");
    }

    @Test
    @Tag("P6")
    void an_exclusive_offer_is_marked_and_says_why_and_whom_to_ask() {
        var partner = selling.agentOf(selling.partner("DE"));
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC);
        assertThat(get(partner, list(offer)))
                .bodyText()
                .contains("Exclusive", "data-answer=\"no\"", "data-reason=\"authorization-current\"");
        assertThat(get(partner, details(offer)))
                .bodyText()
                .contains("Exclusive", "Contact ISV", "why-answer-no", PROGRAM, SUPPORT)
                .doesNotContain(ENGINEERING, MATERIALS, TRAINING, BUY);
    }

    @Test
    @Tag("P15")
    void whoever_is_on_the_list_sees_every_contact_and_the_materials() {
        var partner = selling.partner("DE");
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        assertThat(get(selling.agentOf(partner), details(offer)))
                .bodyText()
                .contains(SUPPORT, PROGRAM, ENGINEERING, MATERIALS, TRAINING, "why-answer-open", BUY);
        assertThat(get(selling.agentOf(partner), "/api" + details(offer)))
                .bodyText()
                .contains(SUPPORT, PROGRAM, ENGINEERING, MATERIALS, TRAINING);
    }

    @ParameterizedTest
    @CsvSource({
        "GLOBAL_ADMIN,true",
        "ADMIN_AGENT,true",
        "SALES_AGENT,false",
        "HELPDESK_AGENT,false",
        "BILLING_ADMIN,false",
        "USER_MANAGEMENT_ADMIN,false"
    })
    @Tag("R32")
    void other_roles_see_that_contacts_exist_and_who_can_open_them(Role role, boolean opens) {
        var partner = selling.partner("DE");
        people.member(partner, "Gala Admin " + role, Role.GLOBAL_ADMIN);
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        var answer = get(selling.agentOf(partner, role), details(offer));
        if (opens) {
            assertThat(answer).hasStatusOk().bodyText().contains(SUPPORT, ENGINEERING, MATERIALS);
        } else {
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Gala Admin " + role, MATERIALS)
                    .doesNotContain(SUPPORT, PROGRAM, ENGINEERING);
        }
    }

    @Test
    @Tag("R41")
    void without_a_partners_role_there_is_no_marketplace() {
        var offer = offer();
        selling.open(offer, AudienceOption.ANY);
        var nobody = Actor.person(UserId.next(), selling.partner("DE"), "Bob Basic", Set.of());
        var customer = selling.agentOf(selling.customer("DE"), Role.CUSTOMER_ADMIN);
        for (var stranger : List.of(nobody, offer.publisher(), customer)) {
            for (var path : List.of("/marketplace", details(offer), "/api/marketplace/offers")) {
                assertThat(get(stranger, path)).hasStatus(403);
            }
        }
    }

    @Test
    @Tag("P15")
    void a_reseller_sees_what_its_best_provider_sees_and_whom_to_ask() {
        var listed = selling.provider("DE");
        var other = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(listed, reseller);
        selling.link(other, reseller);
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, listed);
        assertThat(get(selling.agentOf(reseller), list(offer))).bodyText().contains("Through a provider");
        assertThat(get(selling.agentOf(reseller), details(offer)))
                .bodyText()
                .contains(ENGINEERING, MATERIALS, "Your provider orders for you", "Ask Partner")
                .doesNotContain(BUY);
        assertThat(get(selling.agentOf(reseller), details(offer) + "/order"))
                .bodyText()
                .contains("why-answer-no", "data-check=\"partner-kind-may-transact\"")
                .doesNotContain("method=\"post\" action=\"/marketplace");
    }

    @Test
    @Tag("P15")
    void a_reseller_below_an_unlisted_provider_is_treated_like_it() {
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC);
        assertThat(get(selling.agentOf(reseller), details(offer)))
                .bodyText()
                .contains("Exclusive", PROGRAM)
                .doesNotContain(ENGINEERING, MATERIALS);
    }

    @Test
    @Tag("A39")
    void of_a_stopped_offer_the_page_stays_for_whoever_runs_it() {
        var partner = selling.partner("DE");
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        selling.sell(selling.agentOf(partner), wish(selling.customer("DE", partner), offer.plan()));
        stop.stop(offer.publisher(), offer.id()).orElseThrow();
        assertThat(get(selling.agentOf(partner), details(offer)))
                .hasStatusOk()
                .bodyText()
                .contains(ENGINEERING, "stopped selling");
        assertThat(listed(selling.agentOf(partner), offer)).isFalse();
        assertThat(get(selling.agentOf(selling.partner("DE")), details(offer))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    void every_page_reads_in_every_language(String language) {
        var partner = selling.agentOf(selling.partner("DE"), Role.SALES_AGENT);
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC);
        for (var path : List.of("/marketplace", "/marketplace?q=nothingatall", list(offer), details(offer))) {
            var answer = web.get()
                    .uri(path)
                    .header("Accept-Language", language)
                    .with(authentication(new ActorAuthentication(partner)))
                    .exchange();
            assertThat(answer).as(path).hasStatusOk().bodyText().contains("<h1").containsOnlyOnce("</h1>");
        }
    }

    @Test
    @Tag("R215")
    void filters_narrow_and_odd_ones_are_errors_at_their_field() {
        var partner = selling.agentOf(selling.partner("DE"));
        var offer = offers.anOffer().by(publisher()).named("Zebra ledger").published();
        selling.open(offer, AudienceOption.ANY);
        assertThat(get(partner, "/marketplace?q=zebra&type=saas&category=productivity"))
                .bodyText()
                .contains("Zebra ledger");
        assertThat(get(partner, "/marketplace?q=zebra&type=container"))
                .bodyText()
                .doesNotContain("Zebra ledger");
        assertThat(get(partner, "/api/marketplace/offers?q=zebra"))
                .bodyJson()
                .extractingPath("$.items[0].verdict.answer")
                .isEqualTo("open");
        assertThat(get(partner, "/api/marketplace/offers?publisher=x")).hasStatus(400);
        assertThat(get(partner, "/marketplace/offers/" + OfferId.next())).hasStatus(404);
        assertThat(get(partner, "/marketplace/offers/x")).hasStatus(404);
    }

    @ParameterizedTest
    @Tag("R215")
    @ValueSource(strings = {"nordwind", "NORDWIND", "wind%20soft", "北風"})
    void a_part_of_the_publishers_name_finds_its_offers(String part) {
        var partner = selling.agentOf(selling.partner("DE"));
        var publisher = organizations.publisher("Nordwind Software 北風株式会社 " + UUID.randomUUID(), "DE");
        var offer = offers.anOffer().by(publisher).named("Ledger").published();
        selling.open(offer, AudienceOption.ANY);
        assertThat(get(partner, "/api/marketplace/offers?q=" + part))
                .bodyText()
                .contains(offer.id().toString());
        assertThat(get(partner, "/api/marketplace/offers?q=" + part + "x"))
                .bodyText()
                .doesNotContain(offer.id().toString());
    }

    @Test
    void pages_follow_each_other_without_gap_though_offers_between_are_not_for_partners() {
        var publisher = publisher();
        var shown = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            var offer = offers.anOffer().by(publisher).named("Row " + i).published();
            var isShown = i % 3 == 0;
            selling.open(offer, isShown ? AudienceOption.ANY : AudienceOption.NONE);
            if (isShown) {
                shown.add(offer.id().toString());
            }
        }
        var partner = selling.agentOf(selling.partner("DE"));
        var path = "/api/marketplace/offers?size=2&publisher=" + publisher.organization();
        var found = new ArrayList<String>();
        var next = path;
        while (!next.isEmpty()) {
            var body = com.jayway.jsonpath.JsonPath.parse(text(get(partner, next)));
            found.addAll(body.<List<String>>read("$.items[*].id"));
            var cursor = body.<List<String>>read("$..next");
            next = cursor.isEmpty() || cursor.getFirst() == null ? "" : path + "&after=" + cursor.getFirst();
        }
        assertThat(found).containsExactlyElementsOf(shown);
    }

    @Test
    @Tag("P17")
    void the_verdict_answers_whoever_takes_part_and_nobody_else() {
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        var customer = selling.customer("DE", provider);
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, provider);
        var question = """
                {"questions":[{"partner":"%s","reseller":"%s","customer":"%s","plan":"%s","term":"P1Y",
                  "billingCycle":"annual","quantity":5,"roles":["admin-agent"]}]}
                """.formatted(provider, reseller, customer, offer.plan());
        var expected = Map.of(
                selling.agentOf(provider), "passed",
                selling.agentOf(reseller), "passed",
                selling.agentOf(customer, Role.CUSTOMER_ADMIN), "depends",
                offer.publisher(), "passed",
                offers.operator(Role.OPERATIONS), "passed");
        expected.forEach((caller, state) -> {
            var answer = ask(caller, question);
            assertThat(answer)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.answers[0].answer")
                    .isEqualTo("yes");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.answers[0].checks[?(@.code=='authorization-current')].state")
                    .isEqualTo(List.of(state));
        });
        for (var stranger : List.of(
                selling.agentOf(selling.partner("DE")),
                selling.agentOf(selling.customer("DE"), Role.CUSTOMER_ADMIN),
                OfferFixture.aPublisher())) {
            assertThat(ask(stranger, question)).hasStatus(404);
        }
    }

    @Test
    @Tag("P17")
    void a_publisher_hears_of_its_own_draft_that_it_is_not_live_and_others_hear_nothing() {
        var partner = selling.partner("DE");
        var draft = offers.anOffer().by(publisher()).draft();
        var question = "{\"questions\":[{\"partner\":\"%s\",\"plan\":\"%s\"}]}".formatted(partner, draft.plan());
        var answer = ask(draft.publisher(), question);
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.answers[0].checks[?(@.code=='offer-live')].state")
                .isEqualTo(List.of("failed"));
        assertThat(ask(OfferFixture.aPublisher(), question)).hasStatus(404);
        assertThat(ask(selling.agentOf(selling.partner("DE")), question)).hasStatus(404);
    }

    @Test
    @Tag("P18")
    void the_verdict_answers_as_of_a_moment() {
        var partner = selling.partner("DE");
        var offer = offer();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        var answer = ask(selling.agentOf(partner), """
                {"questions":[{"partner":"%s","plan":"%s","asOf":"2026-05-30T00:00:00Z"},{"partner":"%s","plan":"%s"}]}
                """.formatted(partner, offer.plan(), partner, offer.plan()));
        assertThat(answer).bodyJson().extractingPath("$.answers[0].answer").isEqualTo("no");
        assertThat(answer).bodyJson().extractingPath("$.answers[1].answer").isEqualTo("open");
    }

    @Test
    void a_malformed_question_names_every_field() {
        var partner = selling.agentOf(selling.partner("DE"));
        var answer = ask(partner, """
                {"questions":[{"partner":"x","asOf":"yesterday","operation":"steal"}]}
                """);
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "questions[0].partner", "questions[0].plan", "questions[0].asOf", "questions[0].operation");
        assertThat(ask(partner, "{\"questions\":[]}")).hasStatus(400);
        var many = String.join(",", Collections.nCopies(101, "{\"plan\":\"x\"}"));
        assertThat(ask(partner, "{\"questions\":[" + many + "]}"))
                .hasStatus(400)
                .bodyText()
                .contains("too-many-questions");
    }

    private Made offer() {
        return offers.anOffer().by(publisher()).published();
    }

    private Actor publisher() {
        return Actor.person(UserId.next(), selling.publisher(), "Mina Park", Set.of(Role.DEVELOPER));
    }

    private boolean listed(Actor actor, Made offer) {
        return text(get(actor, list(offer))).contains("data-offer=\"" + offer.id() + "\"");
    }

    private static String list(Made offer) {
        return "/marketplace?publisher=" + offer.publisher().organization();
    }

    private static String details(Made offer) {
        return "/marketplace/offers/" + offer.id();
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(URI.create(path))
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult ask(Actor actor, String body) {
        return web.post()
                .uri("/api/verdicts")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
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
