package org.entrepot.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.through;
import static org.entrepot.sales.SellingFixture.wish;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@DisplayName("R225: orders and subscriptions on pages and in the API")
class SalesWebTest {

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private OrganizationId partner;
    private OrganizationId customer;
    private Actor agent;
    private Made offer;
    private final Organizations organizations;

    SalesWebTest(MockMvcTester web, SellingFixture selling, OfferFixture offers, Organizations organizations) {
        this.organizations = organizations;
        this.web = web;
        this.selling = selling;
        this.offers = offers;
    }

    @BeforeEach
    void world() {
        partner = selling.partner("DE");
        customer = selling.customer("DE", partner);
        agent = selling.agentOf(partner);
        offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
    }

    @Test
    void an_order_is_created_with_its_address_and_its_etag() {
        var answer = post(agent, body());
        assertThat(answer).hasStatus(201).containsHeader("ETag");
        var location = answer.getResponse().getHeader("Location");
        var again = get(agent, location);
        assertThat(again).hasStatusOk().hasHeader("ETag", answer.getResponse().getHeader("ETag"));
        assertThat(again)
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(java.util.Map.of("amount", "1200.00", "currency", "EUR"));
        assertThat(again).bodyJson().extractingPath("$.lines[0].number").isEqualTo(1);
        assertThat(again)
                .bodyJson()
                .extractingPath("$.lines[0].subscription.unitPrice.amount")
                .isEqualTo("120.00");
        assertThat(get(agent, "/api/orders"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(agent, "/api/subscriptions?state=active"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void operator_provider_and_reseller_find_subscriptions_by_a_part_of_the_customers_name() {
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        var served = selling.customer("DE", provider, reseller);
        selling.list(offer, provider);
        selling.sell(selling.agentOf(provider), through(reseller, wish(served, offer.plan())));
        selling.sell(agent, wish(customer, offer.plan()));
        var name = organizations
                .find(served)
                .orElseThrow()
                .name()
                .toUpperCase(Locale.ROOT)
                .replace(" ", "%20");
        for (var reader :
                List.of(selling.agentOf(provider), selling.agentOf(reseller), offers.operator(Role.OPERATIONS))) {
            assertThat(get(reader, "/api/subscriptions?customerName=" + name))
                    .as(reader.name())
                    .bodyJson()
                    .extractingPath("$.items[*].customer")
                    .isEqualTo(List.of(served.toString()));
        }
        assertThat(get(agent, "/api/subscriptions?customerName=" + name))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    @Tag("P17")
    void a_declined_order_is_a_problem_with_every_check() {
        selling.open(offer, AudienceOption.NONE);
        var answer = post(agent, body());
        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-sellable");
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo("audience-allows");
        assertThat(answer).bodyJson().extractingPath("$.checks.length()").isEqualTo(30);
        assertThat(get(agent, "/api/orders"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    @Tag("P17")
    void of_somebody_elses_customer_nothing_is_told() {
        var foreign = selling.customer("KR");
        var answer = post(agent, body().replace(customer.toString(), foreign.toString()));
        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.checks[?(@.code=='region-contains-customer-country')].state")
                .isEqualTo(java.util.List.of("depends"));
        assertThat(answer).bodyText().doesNotContain("\"KR\"");
    }

    @Test
    @Tag("P10")
    void every_malformed_field_is_named_at_once() {
        var answer = post(agent, "{\"customer\":\"x\",\"plan\":\"y\",\"term\":\"P2Y\",\"quantity\":0}");
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("customer", "plan", "term", "quantity");
        assertThat(post(agent, "{\"customer\":")).hasStatus(400);
        assertThat(post(agent, "{\"custom\":\"x\"}")).hasStatus(400);
    }

    @Test
    @Tag("R34")
    void the_wrong_role_is_told_which_could() {
        assertThat(post(selling.agentOf(partner, Role.HELPDESK_AGENT), body()))
                .hasStatus(403)
                .bodyText()
                .contains("sales-agent");
        assertThat(get(selling.agentOf(partner, Role.USER_MANAGEMENT_ADMIN), "/api/orders"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/%s", "/subscriptions/%s", "/api/orders/%s", "/api/subscriptions/%s"})
    void what_nobody_knows_is_not_found(String path) {
        assertThat(get(agent, path.formatted(OrderId.next()))).hasStatus(404);
        assertThat(get(agent, path.formatted("no-id"))).hasStatus(404);
        assertThat(get(agent, path.formatted("%3Cscript%3E"))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    void every_page_reads_in_every_language(String language) {
        var order = selling.sell(agent, wish(customer, offer.plan()));
        for (var path : java.util.List.of(
                "/orders",
                "/orders/" + order.id(),
                "/subscriptions",
                "/subscriptions?q=nobody",
                "/subscriptions/" + order.subscriptions().getFirst(),
                checkout(""))) {
            var answer = web.get()
                    .uri(path)
                    .header("Accept-Language", language)
                    .with(authentication(new ActorAuthentication(agent)))
                    .exchange();
            assertThat(answer).as(path).hasStatusOk();
            assertThat(answer).bodyText().contains("<h1").containsOnlyOnce("</h1>");
        }
    }

    @Test
    void the_empty_lists_say_what_to_do() {
        var newcomer = selling.agentOf(selling.partner("DE"));
        assertThat(get(newcomer, "/orders")).bodyText().contains("empty-state", "/marketplace");
        assertThat(get(newcomer, "/subscriptions")).bodyText().contains("empty-state", "/marketplace");
    }

    @Test
    void the_checkout_says_open_until_a_customer_is_chosen_and_then_sells() {
        assertThat(get(agent, checkout("")))
                .hasStatusOk()
                .bodyText()
                .contains("why-answer-open")
                .doesNotContain("method=\"post\" action=\"/marketplace");
        var chosen = checkout("?customer=" + customer + "&price=P1Y-annual&quantity=10");
        assertThat(get(agent, chosen))
                .bodyText()
                .contains("why-answer-yes", "€1,200.00", "method=\"post\" action=\"/marketplace");

        var bought = web.post()
                .uri(checkout(""))
                .param("customer", customer.toString())
                .param("plan", offer.plan().toString())
                .param("price", "P1Y-annual")
                .param("quantity", "10")
                .with(authentication(new ActorAuthentication(agent)))
                .with(csrf())
                .exchange();
        assertThat(bought).hasStatus3xxRedirection();
        var order = bought.getResponse().getRedirectedUrl();
        assertThat(order).startsWith("/orders/");
        assertThat(get(agent, order)).bodyText().contains("€1,200.00", "May 31, 2027", "Ada Agent");
    }

    @Test
    void a_refused_purchase_keeps_what_was_typed_and_says_why() {
        var answer = web.post()
                .uri(checkout(""))
                .param("customer", customer.toString())
                .param("plan", offer.plan().toString())
                .param("price", "P1Y-annual")
                .param("quantity", "1000")
                .with(authentication(new ActorAuthentication(agent)))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409).bodyText().contains("quantity-within-limits", "value=\"1000\"");
        assertThat(get(agent, checkout("?quantity=ten&customer=" + customer)))
                .hasStatusOk()
                .bodyText()
                .contains("why-answer-open", "value=\"ten\"", "field-problem");
        assertThat(get(agent, checkout("?quantity=%3Cscript%3E&q=%27%22%3Cb%3E&plan=x&price=x&reseller=x&customer=x")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>", "<b>");
    }

    @Test
    @Tag("P13")
    void a_usage_based_order_shows_its_portal() {
        selling.openPortal(OfferType.VIRTUAL_MACHINE);
        var machine = offers.anOffer().ofType(OfferType.VIRTUAL_MACHINE).published();
        selling.open(machine, AudienceOption.ANY);
        assertThat(get(agent, "/marketplace/offers/" + machine.id() + "/order?customer=" + customer))
                .bodyText()
                .contains("why-answer-yes")
                .doesNotContain("id=\"field-price\"", "id=\"field-quantity\"");
        var order = selling.sell(agent, wish(customer, machine.plan()));
        assertThat(get(agent, "/orders/" + order.id())).bodyText().contains("https://deploy.operator.example/start");
    }

    @Test
    @Tag("R216")
    void what_the_marketplace_does_not_show_has_no_checkout() {
        selling.open(offer, AudienceOption.NONE);
        assertThat(get(agent, checkout(""))).hasStatus(404);
        assertThat(get(agent, "/marketplace/offers/" + offers.anOffer().draft().id() + "/order"))
                .hasStatus(404);
        assertThat(get(offer.publisher(), checkout(""))).hasStatus(403);
    }

    private String checkout(String query) {
        return "/marketplace/offers/" + offer.id() + "/order" + query;
    }

    private String body() {
        return """
                {"customer":"%s","plan":"%s","term":"P1Y","billingCycle":"annual","quantity":10}
                """.formatted(customer, offer.plan());
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(java.net.URI.create(path))
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String body) {
        return web.post()
                .uri("/api/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .exchange();
    }
}
