package org.entrepot.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class WorkspacePagesTest {

    private final MockMvcTester web;
    private final OfferFixture offers;
    private final SaveModule save;
    private final ReadWorkspace workspace;

    WorkspacePagesTest(MockMvcTester web, OfferFixture offers, SaveModule save, ReadWorkspace workspace) {
        this.web = web;
        this.offers = offers;
        this.save = save;
        this.workspace = workspace;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    @Tag("P11")
    void every_page_of_the_workspace_is_drawn_in_each_language(String language) {
        var offer = offers.anOffer().named("Mail").named("ko", "메일").published();
        var machine = offers.anOffer()
                .by(offer.publisher())
                .ofType(OfferType.VIRTUAL_MACHINE)
                .withPlan("metered", PricingModel.USAGE)
                .draft();
        var here = "/offers/" + offer.id();
        var pages = List.of(
                "/offers",
                "/offers/new",
                "/messages",
                here,
                here + "/setup",
                here + "/properties",
                here + "/listing",
                here + "/listing/ko",
                here + "/listing/fr",
                here + "/contacts",
                here + "/plans",
                here + "/plans/" + offer.plan(),
                "/offers/" + machine.id() + "/plans/" + machine.plan(),
                "/offers/" + machine.id() + "/setup",
                here + "/preview",
                here + "/preview?side=partners",
                here + "/publish",
                here + "/stop",
                here + "/history");
        for (var page : pages) {
            var answer = get(offer.publisher(), page, language);
            assertThat(answer).as(page + " " + language).hasStatusOk();
            assertThat(answer).bodyText().containsOnlyOnce("<h1");
        }
        var europe = Map.of("en", "Europe", "ko", "유럽", "zh-Hans", "欧洲", "ja", "ヨーロッパ", "tr", "Avrupa");
        assertThat(get(offer.publisher(), here + "/plans/" + offer.plan(), language))
                .bodyText()
                .contains(Objects.requireNonNull(europe.get(language)));
    }

    @Test
    @Tag("R305")
    void a_new_offer_that_is_refused_is_shown_again_with_everything_typed() {
        var publisher = OfferFixture.aPublisher();
        var answer = web.post()
                .uri("/offers")
                .with(authentication(new ActorAuthentication(publisher)))
                .with(csrf())
                .param("type", "SAAS")
                .param("readableId", "Contoso Mail")
                .param("alias", "our mail")
                .param("language", "")
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyText()
                .contains("Contoso Mail", "our mail", "Use lower-case letters", "Please fill in this field");

        var created = web.post()
                .uri("/offers")
                .with(authentication(new ActorAuthentication(publisher)))
                .with(csrf())
                .param("type", "SAAS")
                .param("readableId", "contoso-mail")
                .param("alias", "")
                .param("language", "en")
                .exchange();
        assertThat(created).hasStatus3xxRedirection();
        assertThat(get(publisher, "/offers", "en")).bodyText().contains("contoso-mail");
    }

    @Test
    @Tag("P10")
    void the_second_tab_is_told_and_loses_nothing_it_typed() {
        var offer = offers.anOffer().draft();
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("en"), 1, OfferFixture.listing("First tab"))
                .orElseThrow();

        var second = web.post()
                .uri("/offers/" + offer.id() + "/listing/en")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .param("version", "1")
                .param("name", "Second tab")
                .param("searchSummary", "typed in the second tab")
                .param("usefulLinks[0].title", "A link")
                .param("usefulLinks[0].url", "https://second.example")
                .exchange();

        assertThat(second).hasStatus(412);
        assertThat(second)
                .bodyText()
                .contains("Second tab", "typed in the second tab", "https://second.example")
                .contains("name=\"version\" value=\"2\"")
                .contains("Somebody else saved this meanwhile");
        assertThat(workspace
                        .offer(offer.publisher(), offer.id())
                        .orElseThrow()
                        .draft()
                        .content()
                        .listings()
                        .get("en")
                        .name())
                .isEqualTo("First tab");
    }

    @Test
    @Tag("R312")
    void a_plan_form_saves_its_grid_and_tells_a_wrong_price_at_its_cell() {
        var offer = offers.anOffer().draft();
        var address = "/offers/" + offer.id() + "/plans/" + offer.plan();
        var wrong = plan(offer, address, "2", "12.505");
        assertThat(wrong).hasStatus(400);
        assertThat(wrong).bodyText().contains("id=\"field-prices-0--amount-problem\"", "12.505");

        assertThat(plan(offer, address, "2", "9.99")).hasStatus3xxRedirection();
        assertThat(get(offer.publisher(), address, "en")).bodyText().contains("value=\"9.99\"", "checked");
    }

    @Test
    @Tag("R317")
    void the_publish_page_leads_to_every_gap() {
        var offer = offers.anOffer().draft();
        save.save(offer.publisher(), offer.id(), ModuleKey.listing("tr"), 0, Listing.EMPTY)
                .orElseThrow();
        var answer = get(offer.publisher(), "/offers/" + offer.id() + "/publish", "en");
        assertThat(answer)
                .bodyText()
                .contains("/offers/" + offer.id() + "/listing/tr#field-name", "These still stand against publishing");
    }

    @Test
    void a_stranger_finds_nothing_and_a_member_without_role_is_told_who_can() {
        var offer = offers.anOffer().draft();
        assertThat(get(OfferFixture.aPublisher(), "/offers/" + offer.id(), "en"))
                .hasStatus(404);
        assertThat(get(offer.publisher(), "/offers/not-a-guid", "en")).hasStatus(404);
        var member = Actor.person(offer.publisher().user(), offer.publisher().organization(), "No Role", Set.of());
        assertThat(get(member, "/offers/" + offer.id(), "en"))
                .hasStatus(403)
                .bodyText()
                .contains("developer");
    }

    @Test
    @Tag("R318")
    @Tag("P13")
    void the_operator_has_its_queue_and_its_portals() {
        var staff = offers.operator(Role.CERTIFICATION);
        assertThat(get(staff, "/operator/certification", "ja")).hasStatusOk();
        var operations = offers.operator(Role.OPERATIONS);
        assertThat(get(operations, "/operator/deployment-portals", "tr")).hasStatusOk();
        var saved = web.post()
                .uri("/operator/deployment-portals")
                .with(authentication(new ActorAuthentication(operations)))
                .with(csrf())
                .param("type", "VIRTUAL_MACHINE")
                .param("name", "Cloud console")
                .param("url", "https://console.example")
                .exchange();
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(get(operations, "/operator/deployment-portals", "en"))
                .bodyText()
                .contains("Cloud console");
        assertThat(get(staff, "/operator/deployment-portals", "en")).hasStatus(403);
    }

    private MvcTestResult plan(OfferFixture.Made offer, String address, String version, String firstPrice) {
        return web.post()
                .uri(address)
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .param("version", version)
                .param("name", "Standard")
                .param("description", "What it has")
                .param("pricing", "PER_USER")
                .param("isEverywhere", "false")
                .param("markets", "DE", "FR")
                .param("prices[0].amount", firstPrice)
                .param("minimumQuantity", "1")
                .param("maximumQuantity", "10")
                .param("trialMonths", "1")
                .exchange();
    }

    private MvcTestResult get(Actor actor, String address, String language) {
        return web.get()
                .uri(address)
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }
}
