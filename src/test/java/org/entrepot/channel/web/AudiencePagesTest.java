package org.entrepot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class AudiencePagesTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;
    private final OfferFixture offers;
    private final OrganizationsFixture organizations;
    private final SaveModule save;

    AudiencePagesTest(
            MockMvcTester web,
            AudienceFixture audiences,
            OfferFixture offers,
            OrganizationsFixture organizations,
            SaveModule save) {
        this.web = web;
        this.audiences = audiences;
        this.offers = offers;
        this.organizations = organizations;
        this.save = save;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    @Tag("P11")
    void every_page_of_the_audience_is_drawn_in_each_language(String language) {
        var partner = organizations.directBill("Hanbit Cloud", "KR").organization();
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner, audiences.partner("DIRECT_BILL"));
        for (var place : new String[] {
            "",
            "?picker=open",
            "?partners=hanbit",
            "/history",
            "?stop=9999",
            "?as-of=2026-05-01T00:00:00",
            preview(offer)
        }) {
            var answer = get(offer.publisher(), "/offers/" + offer.id() + "/audience" + place, language);
            assertThat(answer).as(place + " " + language).hasStatusOk();
            assertThat(answer).bodyText().containsOnlyOnce("<h1");
        }
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/audience", language))
                .bodyText()
                .contains("Hanbit Cloud");
    }

    @Test
    @Tag("R89")
    @Tag("R90")
    @Tag("R87")
    void the_picker_finds_by_name_and_adds_to_the_draft() {
        var hanbit = organizations.directBill("Hanbit Sky", "KR").organization();
        organizations.reseller("Hanbit Sky Resale", "KR");
        var offer = audiences.draft();
        var here = "/offers/" + offer.id() + "/audience";
        var found = get(offer.publisher(), here + "?picker=open&q=hanbit%20sky", "en");
        assertThat(found).bodyText().contains(hanbit.toString()).doesNotContain("Hanbit Sky Resale");
        assertThat(post(offer.publisher(), here + "/partners", "partner", hanbit.toString()))
                .hasStatus3xxRedirection();
        assertThat(get(offer.publisher(), here, "en")).bodyText().contains("Hanbit Sky");
    }

    @Test
    void the_picker_comes_as_a_fragment_too() {
        var offer = audiences.draft();
        var answer = web.get()
                .uri("/offers/" + offer.id() + "/audience?picker=open&q=x")
                .header("HX-Request", "true")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("id=\"panel\"").doesNotContain("<html");
    }

    @Test
    @Tag("R91")
    void sync_says_what_it_will_do_and_does_it() {
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC, audiences.partner("Bogaz", "DIRECT_BILL"));
        var here = "/offers/" + offer.id() + "/audience";
        assertThat(get(offer.publisher(), here, "en")).bodyText().contains("1 selected partner");
        assertThat(post(offer.publisher(), here + "/syncs", "channelFields", "false"))
                .hasStatus3xxRedirection();
        audiences.tick();
        assertThat(get(offer.publisher(), here, "en")).bodyText().contains("Exclusive");
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/history", "en"))
                .bodyText()
                .contains("Reseller audience synced");
    }

    @Test
    @Tag("R76")
    void leaving_any_partner_is_refused_with_the_rule_and_the_way_to_a_request() {
        var offer = audiences.published(AudienceOption.ANY);
        var answer = post(offer.publisher(), "/offers/" + offer.id() + "/audience", "option", "none");
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("Deauthorize CSP", "R76", "/requests/new?kind=any-to-none");
    }

    @Test
    @Tag("P7")
    void missing_contact_and_materials_are_published_together_with_the_sync() {
        var offer = offers.anOffer().withoutChannelFields().draft();
        audiences.choose(offer, AudienceOption.NONE);
        audiences.publish(offer);
        audiences.choose(offer, AudienceOption.ANY);
        var here = "/offers/" + offer.id() + "/audience";
        assertThat(post(offer.publisher(), here + "/syncs", "channelFields", "false"))
                .hasStatus(409);
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, OfferFixture.contacts(true))
                .orElseThrow();
        assertThat(get(offer.publisher(), here, "en"))
                .bodyText()
                .contains("Publish contact and materials, and Sync CSP audience");
        assertThat(post(offer.publisher(), here + "/syncs", "channelFields", "true"))
                .hasStatus3xxRedirection();
        audiences.tick();
        var anybody = audiences.partner("DIRECT_BILL");
        assertThat(audiences.maySell(offer.id(), anybody)).containsExactly(anybody);
    }

    @Test
    @Tag("A12")
    @Tag("A13")
    @Tag("A11")
    void plans_in_by_default_are_named() {
        var offer = offers.anOffer()
                .ofType(OfferType.VIRTUAL_MACHINE)
                .withPlan("own-license", PricingModel.BRING_YOUR_OWN_LICENSE)
                .draft();
        audiences.choose(offer, AudienceOption.NONE);
        audiences.publish(offer);
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/audience", "en"))
                .bodyText()
                .contains("In the channel whatever you choose", "Plan own-license");
    }

    @Test
    @Tag("P8")
    void nobody_but_the_publisher_finds_the_audience() {
        var partner = organizations.directBill("Listed Partner", "DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner.organization());
        var here = "/offers/" + offer.id() + "/audience";
        var expected = Map.of(OfferFixture.aPublisher(), 404, partner, 403);
        expected.forEach((stranger, status) -> {
            for (var place : new String[] {here, here + "/history", "/api" + here, "/api" + here + "/history"}) {
                assertThat(get(stranger, place, "en")).as(place).hasStatus(status);
            }
            assertThat(get(stranger, "/api/offers/" + offer.id() + "/authorizations", "en"))
                    .hasStatus(status);
            assertThat(post(stranger, here, "option", "none")).hasStatus(status);
            assertThat(post(stranger, here + "/syncs", "channelFields", "false"))
                    .hasStatus(status);
        });
        var colleague = Actor.person(UserId.next(), offer.publisher().organization(), "No Role", Set.of());
        assertThat(get(colleague, here, "en")).hasStatus(403);
    }

    @Test
    @Tag("R63")
    void of_two_tabs_the_second_is_told() {
        var offer = audiences.draft();
        var here = "/offers/" + offer.id() + "/audience";
        assertThat(web.post()
                        .uri(here)
                        .with(authentication(new ActorAuthentication(offer.publisher())))
                        .with(csrf())
                        .param("option", "any")
                        .param("version", "1")
                        .exchange())
                .hasStatus3xxRedirection();
        var second = web.post()
                .uri(here)
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .param("option", "none")
                .param("version", "1")
                .exchange();
        assertThat(second).hasStatus(412);
        assertThat(second).bodyText().contains("value=\"none\" checked");
    }

    @Test
    @Tag("P4")
    void the_effect_is_shown_and_then_made() {
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC, audiences.partner("Preview", "DIRECT_BILL"));
        var here = "/offers/" + offer.id() + "/audience";
        var page = here + preview(offer);
        assertThat(get(offer.publisher(), page, "en")).bodyText().contains("Nothing has changed yet", "Sync now");
        assertThat(post(offer.publisher(), page + "/application", "x", "y")).hasStatus3xxRedirection();
        audiences.tick();
        assertThat(get(offer.publisher(), here, "en")).bodyText().contains("Exclusive", "You are here");
        assertThat(post(offer.publisher(), page + "/application", "x", "y"))
                .hasStatus(409)
                .bodyText()
                .contains("applied already");
    }

    @Test
    @Tag("R74")
    void the_map_says_why_a_move_is_closed_now() {
        var offer = audiences.published(AudienceOption.ANY);
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/audience", "en"))
                .bodyText()
                .contains("move-by-request", "move-here", "move-closed");
    }

    @Test
    @Tag("A48")
    void the_operator_moves_an_audience_by_page_and_who_only_reads_sees_no_form() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var here = "/offers/" + offer.id() + "/audience";
        var operator = offers.operator(Role.OPERATIONS);
        assertThat(get(offers.operator(Role.CERTIFICATION), here, "en"))
                .bodyText()
                .doesNotContain("/audience/previews", "/audience-moves", "name=\"option\"", "/imports", "picker=open");
        var moves = "/operator/offers/" + offer.id() + "/audience-moves";
        assertThat(get(operator, here, "en"))
                .bodyText()
                .contains(moves, "/audience/previews")
                .doesNotContain("name=\"option\"", "/requests/new");
        assertThat(get(operator, moves, "en")).hasStatusOk();
        assertThat(post(operator, moves, "wanted", "remove")).hasStatus(400);
        var shown = java.util.Objects.requireNonNull(
                post(operator, moves, "wanted", "any").getResponse().getRedirectedUrl());
        assertThat(get(operator, shown, "en")).bodyText().contains("Decide as operator", "name=\"reason\"");
        assertThat(post(operator, shown + "/application", "reason", " "))
                .hasStatus(400)
                .bodyText()
                .contains("Decide as operator");
        assertThat(post(operator, shown + "/application", "reason", "asked by telephone"))
                .hasStatus(302);
        audiences.tick();
        assertThat(get(operator, here + "/history", "en")).bodyText().contains("asked by telephone");
    }

    @Test
    void why_a_partner_is_chosen_is_said_in_the_draft_and_read_once_it_is_authorized() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC);
        var here = "/offers/" + offer.id() + "/audience";
        assertThat(web.post()
                        .uri(here + "/partners")
                        .with(authentication(new ActorAuthentication(offer.publisher())))
                        .with(csrf())
                        .param("partner", partner.toString())
                        .param("reason", "Knows our field service")
                        .param("sponsor", "Mina Park")
                        .exchange())
                .hasStatus(302);
        assertThat(post(offer.publisher(), here + "/syncs", "x", "y")).hasStatus(302);
        audiences.tick();
        var authorization = java.util.Objects.requireNonNull(get(offer.publisher(), here + "/partners/" + partner, "en")
                .getResponse()
                .getRedirectedUrl());
        assertThat(get(offer.publisher(), authorization, "en"))
                .bodyText()
                .contains("Knows our field service", "Mina Park");
    }

    @Test
    @Tag("R128")
    void the_publish_page_leads_through_the_effect_on_markets() {
        var offer = audiences.published(AudienceOption.ANY);
        offers.onlyIn(offer, "DE");
        offers.submit(offer);
        offers.review();
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/publish", "en"))
                .bodyText()
                .contains("/audience/market-previews");
        var shown = java.util.Objects.requireNonNull(
                post(offer.publisher(), "/offers/" + offer.id() + "/audience/market-previews", "x", "y")
                        .getResponse()
                        .getRedirectedUrl());
        var token = shown.substring(shown.lastIndexOf('/') + 1);
        assertThat(get(offer.publisher(), shown, "en")).bodyText().contains(token, "Go live with exactly this");
        assertThat(post(offer.publisher(), "/offers/" + offer.id() + "/publications", "preview", token))
                .hasStatus(302);
        audiences.tick();
        assertThat(get(offer.publisher(), shown, "en")).bodyText().contains("applied already");
    }

    private String preview(OfferFixture.Made offer) {
        var address = post(offer.publisher(), "/offers/" + offer.id() + "/audience/previews", "wanted", "draft")
                .getResponse()
                .getRedirectedUrl();
        return java.util.Objects.requireNonNull(address).substring(address.indexOf("/previews/"));
    }

    private MvcTestResult get(Actor actor, String address, String language) {
        return web.get()
                .uri(java.net.URI.create(address))
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String address, String name, String value) {
        return web.post()
                .uri(address)
                .header("Accept-Language", "en")
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
