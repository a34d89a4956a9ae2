package org.entrepot.health.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.health.HealthFixture;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.domain.Incident;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class HealthPagesTest {

    private static final String BOARD = "/service-health/board";

    private final MockMvcTester web;
    private final HealthFixture health;
    private final SellingFixture selling;
    private final ReadDeliveries deliveries;
    private final TestClock clock;

    private Actor publisher;
    private Made offer;
    private Actor partner;
    private Actor customer;
    private Incident incident;
    private SubscriptionId subscription;

    HealthPagesTest(
            MockMvcTester web,
            HealthFixture health,
            SellingFixture selling,
            ReadDeliveries deliveries,
            TestClock clock) {
        this.web = web;
        this.health = health;
        this.selling = selling;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void aWorld() {
        publisher = health.publisher();
        offer = health.offer(publisher);
        partner = health.agentOf(selling.partner("DE"));
        var company = selling.customer("DE", partner.organization());
        customer = HealthFixture.customerAdmin(company);
        subscription = selling.sell(partner, SellingFixture.wish(company, offer.plan("basic")))
                .subscriptions()
                .getFirst();
        var component = health.component(publisher, "API", offer);
        var coverage = new CoverageInput(
                Set.of(offer.id().toString()), Set.of(), Set.of(component.id().toString()));
        var over = health.reported(publisher, HealthFixture.report(Severity.CRITICAL, coverage));
        health.updated(publisher, over, IncidentState.RESOLVED, Severity.NORMAL);
        health.reported(
                publisher,
                HealthFixture.maintenance(
                        coverage,
                        clock.now().plus(Duration.ofDays(1)),
                        clock.now().plus(Duration.ofDays(2))));
        incident = health.reported(publisher, HealthFixture.report(Severity.WARNING, coverage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    @Tag("P11")
    void every_page_is_drawn_in_each_language(String language) {
        var one = "/service-health/incidents/" + incident.id();
        var update = incident.updates().getFirst().id();
        var telling = deliveries
                .tellings(publisher, incident.id())
                .orElseThrow()
                .getFirst()
                .id();
        var component = incident.current().coverage().components().iterator().next();
        for (var path : new String[] {
            "/service-health",
            "/service-health/history",
            "/service-health/services",
            "/service-health/customers",
            "/service-health/customers/" + customer.organization(),
            "/service-health/feeds",
            one
        }) {
            drawn(partner, path, language);
        }
        for (var path : new String[] {
            "/service-health", "/service-health/history", "/service-health/services", "/service-health/feeds", one
        }) {
            drawn(customer, path, language);
        }
        for (var path : new String[] {
            BOARD,
            BOARD + "/history",
            BOARD + "/components",
            BOARD + "/components/" + component,
            BOARD + "/incidents/new?kind=incident",
            BOARD + "/incidents/new?kind=maintenance",
            BOARD + "/incidents/" + incident.id() + "/updates/new",
            BOARD + "/incidents/" + incident.id() + "/updates/" + update + "/correction",
            BOARD + "/incidents/" + incident.id() + "/correction",
            BOARD + "/incidents/" + incident.id() + "/tellings/" + telling,
            "/service-health/feeds",
            one
        }) {
            drawn(publisher, path, language);
        }
        for (var path : new String[] {"/operator/service-health", "/operator/service-health/history", one}) {
            drawn(health.operator(), path, language);
        }
        assertThat(web.get().uri("/store/service-health?x=" + language)).hasStatusOk();
    }

    @Test
    @Tag("A43")
    void the_preview_says_whom_it_concerns_and_publishing_tells_them() {
        var form = web.post()
                .uri(BOARD + "/preview")
                .with(authentication(new ActorAuthentication(publisher)))
                .with(csrf());
        assertThat(filled(form)).hasStatusOk().bodyText().contains("Concerned: partners 1, resellers 0, customers 1");
        var publish = web.post()
                .uri(BOARD + "/incidents")
                .with(authentication(new ActorAuthentication(publisher)))
                .with(csrf());
        assertThat(filled(publish)).hasStatus3xxRedirection();
        assertThat(get(partner, "/service-health", "en")).bodyText().contains("Exports fail");
        assertThat(get(customer, "/service-health", "en"))
                .bodyText()
                .contains("Exports do not arrive")
                .doesNotContain("Exports fail");
    }

    @Test
    @Tag("P15")
    void a_subscription_leads_to_what_concerns_it_in_words_for_its_reader() {
        var page = "/subscriptions/" + subscription;
        assertThat(get(partner, page, "en"))
                .bodyText()
                .contains("Sign-in fails", "/service-health/incidents/" + incident.id());
        assertThat(get(customer, page, "en"))
                .bodyText()
                .contains("You may not be able to sign in")
                .doesNotContain("Sign-in fails");
    }

    @Test
    void the_feed_is_atom_and_shows_no_markup_of_others() {
        var made = web.post()
                .uri("/service-health/feeds")
                .with(authentication(new ActorAuthentication(partner)))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatusOk();
        var body = new String(made.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var secret = body.replaceAll("(?s).*/feeds/service-health/([A-Za-z0-9_-]+).*", "$1");
        assertThat(web.get().uri("/feeds/service-health/" + secret))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/atom+xml")
                .bodyText()
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "Sign-in fails");
        assertThat(web.get().uri("/feeds/service-health/x" + secret)).hasStatus(404);
    }

    private MvcTestResult filled(MockMvcTester.MockMvcRequestBuilder form) {
        return form.param("submission", org.entrepot.kernel.Ids.next().toString())
                .param("kind", "incident")
                .param("language", "en")
                .param("severity", "critical")
                .param("state", "investigating")
                .param("title-en", "Exports fail")
                .param("customerTitle-en", "Exports do not arrive")
                .param("text-en", "Queue stuck")
                .param("customerText-en", "We are on it")
                .param("parts", offer.id().toString())
                .exchange();
    }

    private void drawn(Actor actor, String path, String language) {
        assertThat(get(actor, path, language))
                .as("%s in %s", path, language)
                .hasStatusOk()
                .bodyText()
                .contains("<h1")
                .doesNotContain("??");
    }

    private MvcTestResult get(Actor actor, String path, String language) {
        return web.get()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .cookie(new jakarta.servlet.http.Cookie("language", language))
                .exchange();
    }
}
