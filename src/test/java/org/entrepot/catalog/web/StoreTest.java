package org.entrepot.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class StoreTest {

    /** In every text that no customer may see. */
    private static final String CANARY = "zzcanary";

    private final MockMvcTester web;
    private final OfferFixture offers;
    private final SaveModule save;
    private final StopSelling stop;

    StoreTest(MockMvcTester web, OfferFixture offers, SaveModule save, StopSelling stop) {
        this.web = web;
        this.offers = offers;
        this.save = save;
        this.stop = stop;
    }

    @Test
    @Tag("R143")
    @Tag("P8")
    @DisplayName("R143 P8: the store tells no contact, channel material or private plan, in HTML or JSON")
    void nothing_for_partners_is_in_the_store() {
        var offer = offers.anOffer()
                .named("Store offer")
                .withPlan("standard", "12", 1)
                .withPrivatePlan(CANARY + "-private")
                .inPreview();
        var contacts = new ContactsAndMaterials(
                canary("support"),
                "https://publisher.example/help",
                canary("engineering"),
                canary("program"),
                "https://" + CANARY + ".example/kit",
                List.of(new Link(CANARY + " training", "https://" + CANARY + ".example/training")));
        save.save(offer.publisher(), offer.id(), ModuleKey.CONTACTS, 1, contacts)
                .orElseThrow();
        offers.publishAgain(offer);

        var here = "/store/offers/" + offer.id();
        for (var address : List.of(
                "/store",
                here,
                here + "?country=DE",
                "/api" + here,
                "/api" + here + "?country=DE",
                "/api/store/offers")) {
            var answer = get(address);
            assertThat(answer).as(address).hasStatusOk();
            assertThat(answer).bodyText().doesNotContain(CANARY).contains("Store offer");
        }
        assertThat(get(here)).bodyText().contains("https://publisher.example/help");
        assertThat(get("/api" + here + "?country=DE")).bodyText().contains("\"currency\":\"EUR\"");
    }

    @Test
    @Tag("R316")
    @Tag("R325")
    @Tag("P14")
    void only_live_offers_are_in_the_store() {
        var draft = offers.anOffer().draft();
        var preview = offers.anOffer().inPreview();
        var stopped = offers.anOffer().published();
        assertThat(get("/store/offers/" + stopped.id())).hasStatusOk();
        stop.stop(stopped.publisher(), stopped.id()).orElseThrow();

        for (var made : List.of(draft, preview, stopped)) {
            assertThat(get("/store/offers/" + made.id())).hasStatus(404);
            assertThat(get("/api/store/offers/" + made.id())).hasStatus(404);
        }
        assertThat(get("/store/offers/nothing")).hasStatus(404);
    }

    @Test
    @Tag("P14")
    void a_visitors_question_reaches_the_publisher_and_nobody_else() {
        var offer = offers.anOffer().published();
        var refused = ask(offer, "", "not an address");
        assertThat(refused).hasStatus(400);
        assertThat(refused).bodyText().contains("not an address", "Wir brauchen 300 Lizenzen");

        assertThat(ask(offer, "Petra", "petra@kunde.example")).hasStatus3xxRedirection();
        assertThat(inbox(offer)).contains("Petra", "Wir brauchen 300 Lizenzen", "petra@kunde.example");
        assertThat(inbox(offers.anOffer().draft())).doesNotContain("Petra");
    }

    @Test
    void the_store_is_searched_in_any_language_of_a_listing() {
        offers.anOffer().named("en", "Ledger").named("tr", "İşlem Defteri").published();
        assertThat(web.get().uri("/store?q={text}", "i\u015flem").exchange())
                .bodyText()
                .contains("Ledger");
        assertThat(get("/store?q=nothing-like-that")).bodyText().doesNotContain("Ledger");
        assertThat(web.get()
                        .uri("/store?q=ledger")
                        .header("Accept-Language", "tr")
                        .exchange())
                .bodyText()
                .contains("İşlem Defteri");
    }

    private MvcTestResult ask(OfferFixture.Made offer, String name, String email) {
        return web.post()
                .uri("/store/offers/" + offer.id() + "/messages")
                .with(csrf())
                .param("name", name)
                .param("company", "Kunde")
                .param("email", email)
                .param("country", "DE")
                .param("text", "Wir brauchen 300 Lizenzen")
                .exchange();
    }

    private String inbox(OfferFixture.Made offer) {
        return new String(
                web.get()
                        .uri("/messages")
                        .with(authentication(new ActorAuthentication(offer.publisher())))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }

    private static Contact canary(String desk) {
        return new Contact(CANARY + " " + desk, CANARY + "." + desk + "@publisher.example", "+49301234567");
    }
}
