package org.entrepot.relationships.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class RelationshipsWebTest {

    private final OrganizationsFixture world;
    private final RecordCustomerRelationship adding;
    private final Relationships relationships;
    private final MockMvcTester web;

    RelationshipsWebTest(
            OrganizationsFixture world,
            RecordCustomerRelationship adding,
            Relationships relationships,
            MockMvcTester web) {
        this.world = world;
        this.adding = adding;
        this.relationships = relationships;
        this.web = web;
    }

    @Test
    @DisplayName("P11: every page of a partner and of a customer renders in five languages, with one heading")
    void pages_render_in_every_language() {
        var partner = world.directBill("Poplar", "DE");
        var agent = world.colleague(partner, Role.ADMIN_AGENT);
        var customer = world.customer("Poplar Customer", "DE");
        var reseller = world.reseller("Poplar Resale", "DE");
        var id = customer.organization();
        adding.record(partner, partner.organization(), id, true).orElseThrow();
        for (var language : Texts.LANGUAGES) {
            for (var path :
                    List.of("/customers", "/customers?q=zzz", "/customers/new", "/customers/" + id, "/resellers")) {
                assertPage(get(path, partner, language.toLanguageTag()), path);
            }
            assertPage(get("/customers/" + id, agent, language.toLanguageTag()), "agent");
            assertPage(get("/resellers", reseller, language.toLanguageTag()), "reseller");
            assertPage(get("/our-partners", customer, language.toLanguageTag()), "customer");
        }
    }

    @Test
    @Tag("R24")
    @DisplayName("R24 R300: a partner adds a customer by its domain, a wrong one is refused in place; an agent attests")
    void a_customer_is_added_and_attested_by_form() {
        var partner = world.directBill("Tamarack", "DE");
        var agent = world.colleague(partner, Role.SALES_AGENT);
        assertThat(post("/customers/existing", partner)
                        .param("domain", "nobody.example")
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("nobody.example");
        var created = post("/customers", partner)
                .param("name", "Tamarack Kunde")
                .param("domain", "tamarack-kunde.example")
                .param("country", "AT")
                .param("billing.addressLine", "Ring 1")
                .param("billing.city", "Wien")
                .param("billing.postalCode", "1010")
                .param("billing.contactName", "Bea")
                .param("billing.email", "bea@tamarack-kunde.example")
                .exchange();
        assertThat(created).hasStatus(302);
        var address = String.valueOf(created.getResponse().getRedirectedUrl());
        assertThat(post(address + "/agreement", agent)
                        .param("name", "Sam")
                        .param("email", "sam@tamarack-kunde.example")
                        .param("date", "2026-05-01")
                        .exchange())
                .hasStatus(302);
        assertThat(get(address, agent, "en")).bodyText().contains("Sam");
        assertThat(get("/api/organization" + address, agent, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-05-01");
    }

    @Test
    @Tag("R16")
    @DisplayName("R16 R19: a reseller authorises a provider by form, the provider ends it")
    void a_partnership_begins_and_ends_by_form() {
        var reseller = world.reseller("Hickory Resale", "DE");
        var provider = world.provider("Hickory Distribution", "DE");
        assertThat(web.put()
                        .uri("/api/organization/providers/" + provider.organization())
                        .with(authentication(new ActorAuthentication(reseller)))
                        .with(csrf())
                        .exchange())
                .hasStatus(204);
        assertThat(get("/resellers", provider, "en")).bodyText().contains("Hickory Resale");
        var end = "/resellers/" + reseller.organization() + "/end";
        assertThat(get("/resellers", provider, "en"))
                .bodyText()
                .contains("href=\"" + end + "\"")
                .doesNotContain("action=\"" + end);
        for (var language : new String[] {"en", "ko", "zh-Hans", "ja", "tr"}) {
            assertPage(get(end, provider, language), end);
        }
        assertThat(get(end, provider, "en"))
                .bodyText()
                .contains("Hickory Resale", "no longer order for its customers", "action=\"" + end);
        assertThat(post("/resellers/" + reseller.organization() + "/end", provider)
                        .exchange())
                .hasStatus(302);
        assertThat(relationships.isResellerOf(reseller.organization(), provider.organization()))
                .isFalse();
    }

    @Test
    @DisplayName("A stranger gets not found for another partner's customer, on pages and in the API")
    void strangers_find_nothing() {
        var partner = world.directBill("Cypress", "DE");
        var stranger = world.directBill("Cypress Stranger", "DE");
        var customer = world.customer("Cypress Customer", "DE").organization();
        adding.record(partner, partner.organization(), customer, false).orElseThrow();
        assertThat(get("/customers/" + customer, stranger, "en")).hasStatus(404);
        assertThat(get("/api/organization/customers/" + customer, stranger, "en"))
                .hasStatus(404);
        assertThat(post("/customers/" + customer + "/removal", stranger).exchange())
                .hasStatus(404);
        assertThat(post("/customers/" + customer + "/agreement", world.colleague(stranger, Role.SALES_AGENT))
                        .exchange())
                .hasStatus(404);
        assertThat(post("/customers/" + customer + "/agreement", stranger).exchange())
                .hasStatus(403);
        assertThat(get("/customers", world.publisher("Cypress Software", "DE"), "en"))
                .hasStatus(403);
    }

    @Test
    @Tag("R28")
    @Tag("R26")
    @DisplayName("R26 R28: the end of a customer relationship and of delegated rights says first what it does")
    void endings_are_confirmed() {
        var partner = world.directBill("Juniper", "DE");
        var customer = world.customer("Juniper Kunde", "DE");
        adding.record(partner, partner.organization(), customer.organization(), true)
                .orElseThrow();
        var withdrawal = "/our-partners/" + partner.organization() + "/delegated-admin/withdrawal";
        var removal = "/customers/" + customer.organization() + "/removal";
        for (var language : new String[] {"en", "ko", "zh-Hans", "ja", "tr"}) {
            assertPage(get(withdrawal, customer, language), withdrawal);
            assertPage(get(removal, partner, language), removal);
        }
        assertThat(get(withdrawal, customer, "en"))
                .bodyText()
                .contains("Juniper", "their renewals go on", "action=\"" + withdrawal);
        assertThat(get(removal, partner, "en"))
                .bodyText()
                .contains("Juniper Kunde", "until a relationship is made again", "action=\"" + removal);
        assertThat(post(withdrawal, customer).exchange()).hasStatus(302);
        assertThat(get(withdrawal, customer, "en"))
                .as("nothing left to withdraw")
                .hasStatus(404);
        assertThat(post(removal, partner).exchange()).hasStatus(302).hasRedirectedUrl("/customers");
        assertThat(get(removal, partner, "en")).hasStatus(404);
    }

    private static void assertPage(MvcTestResult answer, String path) {
        assertThat(answer).as(path).hasStatusOk();
        assertThat(answer).as(path).bodyText().containsOnlyOnce("<h1");
    }

    private MvcTestResult get(String path, Actor actor, String language) {
        return web.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, Actor actor) {
        return web.post()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf());
    }
}
