package org.entrepot.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entrepot.BadInputCase;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class OfferApiTest {

    private static final String LISTING = """
            {"name": "%s", "searchSummary": "In one line", "description": "<p>More</p><script>x()</script>",
             "privacyUrl": "https://publisher.example/privacy"}
            """;

    private final MockMvcTester web;
    private final OfferFixture offers;

    OfferApiTest(MockMvcTester web, OfferFixture offers) {
        this.web = web;
        this.offers = offers;
    }

    @Test
    @Tag("P10")
    void an_offer_is_made_and_its_modules_are_written_with_their_version() {
        var publisher = OfferFixture.aPublisher();
        var created = send(
                publisher,
                HttpMethod.POST,
                "/api/offers",
                "{\"type\": \"SAAS\", \"readableId\": \"api-mail\", \"language\": \"en\"}");
        assertThat(created).hasStatus(201);
        var offer = created.getResponse().getHeader("Location");
        assertThat(created).bodyJson().extractingPath("$.productId").asString().matches("[0-9A-Z]{12}");

        var first = write(publisher, offer + "/listings/en", "\"0\"", LISTING.formatted("First"));
        assertThat(first).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(first).bodyJson().extractingPath("$.description").isEqualTo("<p>More</p>");

        var stale = write(publisher, offer + "/listings/en", "\"0\"", LISTING.formatted("Second"));
        assertThat(stale).hasStatus(412).hasContentType("application/problem+json");
        assertThat(stale).bodyJson().extractingPath("$.code").isEqualTo("stale-state");
        assertThat(stale).bodyJson().extractingPath("$.current.name").isEqualTo("First");
        assertThat(stale).bodyJson().extractingPath("$.currentVersion").isEqualTo(1);

        assertThat(send(publisher, HttpMethod.PUT, offer + "/listings/en", LISTING.formatted("Third")))
                .hasStatus(428);
        assertThat(write(publisher, offer + "/listings/en", "\"1\"", LISTING.formatted("Third")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
    }

    @Test
    @Tag("R311")
    void a_problem_document_tells_every_field_at_once() {
        var offer = offers.anOffer().draft();
        var answer = write(offer.publisher(), "/api/offers/" + offer.id() + "/contacts", "\"1\"", """
                {"support": {"name": "", "email": "nobody", "phone": "030 123"}, "supportUrl": "http://x.example",
                 "engineering": {}, "program": {"name": "Only a name"}, "marketingMaterials": null}
                """);
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "support.email", "support.phone", "supportUrl", "program.email", "program.phone");
    }

    @Test
    @Tag("R317")
    @Tag("R318")
    void the_way_to_live_goes_through_the_api_too() {
        var offer = offers.anOffer().draft();
        var here = "/api/offers/" + offer.id();
        var submitted = send(offer.publisher(), HttpMethod.POST, here + "/submissions", "");
        assertThat(submitted).hasStatus(201);
        assertThat(submitted).bodyJson().extractingPath("$.phase").isEqualTo("validation");
        assertThat(send(offer.publisher(), HttpMethod.POST, here + "/submissions", ""))
                .hasStatus(409);
        offers.review();
        assertThat(send(offer.publisher(), HttpMethod.POST, here + "/publications", ""))
                .hasStatus(201);
        assertThat(send(offer.publisher(), HttpMethod.GET, here, ""))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("live");
        assertThat(send(offer.publisher(), HttpMethod.GET, here + "/history", ""))
                .bodyJson()
                .extractingPath("$.items[0].kind")
                .isEqualTo("went-live");
        assertThat(send(offer.publisher(), HttpMethod.GET, here + "/plans/" + offer.plan(), ""))
                .hasStatusOk();
        assertThat(send(offer.publisher(), HttpMethod.POST, here + "/stops", ""))
                .hasStatusOk();
        assertThat(send(offer.publisher(), HttpMethod.POST, here + "/stops", ""))
                .hasStatus(409);
    }

    @Test
    @Tag("R305")
    @Tag("R309")
    void an_id_is_fixed() {
        var offer = offers.anOffer().draft();
        BadInputCase.of("offer-id:change").forEach(row -> {
            var answer = send(
                    offer.publisher(),
                    HttpMethod.PATCH,
                    "/api/offers/" + offer.id(),
                    "{\"readableId\": \"" + row.input() + "\"}");
            assertThat(answer).hasStatus(400);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(row.result());
        });
        BadInputCase.of("plan-id:change").forEach(row -> {
            var answer = send(
                    offer.publisher(),
                    HttpMethod.PATCH,
                    "/api/offers/" + offer.id() + "/plans/" + offer.plan(),
                    "{\"readableId\": \"" + row.input() + "\"}");
            assertThat(answer).hasStatus(400);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(row.result());
        });
    }

    @Test
    void broken_and_foreign_requests_are_answered_plainly() {
        var offer = offers.anOffer().draft();
        var here = "/api/offers/" + offer.id();
        assertThat(write(offer.publisher(), here + "/setup", "\"1\"", "{\"listingOption\": \"BARTER\"}"))
                .hasStatus(400);
        assertThat(write(offer.publisher(), here + "/setup", "\"1\"", "{\"unknown\": 1}"))
                .hasStatus(400);
        assertThat(write(offer.publisher(), here + "/setup", "\"1\"", "{not json"))
                .hasStatus(400);
        assertThat(write(offer.publisher(), here + "/listings/not a tag", "\"0\"", LISTING.formatted("X")))
                .hasStatus(404);
        assertThat(send(OfferFixture.aPublisher(), HttpMethod.GET, here, "")).hasStatus(404);
        assertThat(send(OfferFixture.aPublisher(), HttpMethod.POST, here + "/submissions", ""))
                .hasStatus(404);
        assertThat(send(offer.publisher(), HttpMethod.GET, "/api/offers/1", "")).hasStatus(404);
        assertThat(send(offer.publisher(), HttpMethod.GET, "/api/operator/submissions", ""))
                .hasStatus(403);
        assertThat(send(offer.publisher(), HttpMethod.GET, "/api/offers?q=%27%3B--&after=bogus", ""))
                .hasStatusOk();
    }

    private MvcTestResult write(Actor actor, String address, String version, String body) {
        return web.put()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(Actor actor, HttpMethod method, String address, String body) {
        return web.method(method)
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
