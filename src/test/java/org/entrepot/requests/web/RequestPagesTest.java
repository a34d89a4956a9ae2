package org.entrepot.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Role;
import org.entrepot.requests.RequestFixture;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.AnswerResell;
import org.entrepot.requests.application.AskToResell;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class RequestPagesTest {

    private final MockMvcTester web;
    private final RequestFixture requests;
    private final AskToResell ask;
    private final AnswerResell answer;

    RequestPagesTest(MockMvcTester web, RequestFixture requests, AskToResell ask, AnswerResell answer) {
        this.web = web;
        this.requests = requests;
        this.ask = ask;
        this.answer = answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "zh-Hans", "ja", "tr"})
    @Tag("P11")
    void every_page_is_drawn_in_each_language(String language) {
        var partner = requests.partner();
        var asking = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        requests.sell(partner, offer);
        var refused = requests.filed(offer, RequestKind.SPECIFIC_TO_NONE);
        requests.reviewByHand(RequestKind.SPECIFIC_TO_ANY, true);
        var open = requests.filed(offer, RequestKind.SPECIFIC_TO_ANY);
        requests.reviewByHand(RequestKind.SPECIFIC_TO_ANY, false);
        var agent = requests.agentOf(asking, Role.SALES_AGENT);
        var asked = ask.ask(agent, offer.id(), "May we?", Set.of("DE")).orElseThrow();
        answer.counter(
                        offer.publisher(),
                        asked.id(),
                        new AnswerResell.Counter(Optional.empty(), Set.of("DE"), "For a start"))
                .orElseThrow();
        requests.tick();
        var here = "/offers/" + offer.id() + "/requests";
        for (var path : new String[] {
            "/requests",
            "/requests/" + refused.id(),
            "/requests/" + open.id(),
            "/requests/proposed",
            "/requests/resell",
            "/requests/resell?all=yes",
            here + "/new",
            here + "/details?kind=remove-partners&partner=" + partner,
            here + "/details?kind=limit-markets&q=x",
            here + "/details?kind=specific-to-any",
            "/resell-requests/" + asked.id()
        }) {
            drawn(offer.publisher(), path, language);
        }
        for (var path : new String[] {
            "/resell-requests",
            "/resell-requests/" + asked.id(),
            "/marketplace/offers/" + offer.id() + "/resell-request"
        }) {
            drawn(agent, path, language);
        }
        for (var path : new String[] {
            "/operator/requests",
            "/operator/requests?all=yes",
            "/operator/requests/" + open.id(),
            "/operator/request-reviews"
        }) {
            drawn(requests.operator(), path, language);
        }
    }

    @Test
    @Tag("R108")
    @Tag("R110")
    @Tag("R106")
    @Tag("R107")
    @Tag("R109")
    @Tag("R111")
    @Tag("R113")
    void the_form_is_filled_in_as_the_sources_say() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var here = "/offers/" + offer.id() + "/requests";
        assertThat(get(offer.publisher(), here + "/new?kind=remove-partners&partner=" + partner, "en"))
                .bodyText()
                .contains(
                        "Cloud and Online Services",
                        "Marketplace Publisher",
                        "Live offer management",
                        "Update existing offer",
                        partner.toString());
        assertThat(get(offer.publisher(), here + "/details?kind=remove-partners&partner=" + partner, "en"))
                .bodyText()
                .contains("Deauthorize CSP", "value=\"" + partner + "\" checked");
    }

    @Test
    @Tag("R75")
    void the_button_of_the_audience_page_leads_to_the_form_for_that_partner() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        assertThat(get(offer.publisher(), "/offers/" + offer.id() + "/audience", "en"))
                .bodyText()
                .contains(
                        "/requests/new?kind=remove-partners&amp;partner=" + partner,
                        "/requests/new?kind=specific-to-none");
    }

    @Test
    @Tag("A8")
    void a_request_is_filed_with_an_attachment_and_shown_with_it() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        var posted = web.post()
                .uri("/offers/" + offer.id() + "/requests")
                .multipart()
                .file(new MockMultipartFile(
                        "attachment", "../why.txt", "text/html", "because".getBytes(StandardCharsets.UTF_8)))
                .param("kind", "remove-partners")
                .param("partner", partner.toString())
                .param("reason", "They closed.")
                .param("contactName", "Mina Park")
                .param("contactEmail", "mina@publisher.example")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(posted).hasStatus3xxRedirection();
        var location = posted.getResponse().getRedirectedUrl();
        assertThat(get(offer.publisher(), location, "en")).bodyText().contains("why.txt", "Approved", "SR-");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_uploaded() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var posted = web.post()
                .uri("/offers/" + offer.id() + "/requests")
                .multipart()
                .file(new MockMultipartFile(
                        "attachment", "why.txt", "text/plain", "because".getBytes(StandardCharsets.UTF_8)))
                .param("kind", "remove-partners")
                .param("reason", "They closed.")
                .param("contactName", "")
                .param("contactEmail", "mina@publisher.example")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(posted).hasStatus(400);
        assertThat(posted).bodyText().contains("They closed.", "why.txt", "field-partners", "field-contactName");
    }

    @Test
    @Tag("A3")
    void a_refused_request_offers_the_lawful_way_as_a_button() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.ANY);
        requests.sell(partner, offer);
        var refused = requests.filed(offer, RequestKind.ANY_TO_NONE);
        var page = get(offer.publisher(), "/requests/" + refused.id(), "en");
        assertThat(page)
                .bodyText()
                .contains("/alternatives/any-to-specific-sold-only", "Sales that block it", "1 subscription runs");
        requests.tick();
        var posted = web.post()
                .uri("/requests/" + refused.id() + "/alternatives/any-to-specific-sold-only")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(posted).hasStatus3xxRedirection();
        assertThat(requests.maySell(offer, partner, requests.partner())).containsExactly(partner);
    }

    @Test
    @Tag("A10")
    void the_api_tells_everything_a_program_needs() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        requests.sell(partner, offer);
        var body = """
                {"kind":"remove-partners","partners":["%s"],"reason":"x","contactName":"M",
                 "contactEmail":"m@p.example"}""".formatted(partner);
        var created = json(offer.publisher(), "/api/offers/" + offer.id() + "/requests", body);
        assertThat(created).hasStatus(201);
        assertThat(created).bodyJson().extractingPath("$.state").isEqualTo("refused");
        assertThat(created).bodyJson().extractingPath("$.title").isEqualTo("Deauthorize CSP");
        assertThat(created)
                .bodyJson()
                .extractingPath("$.ruling.evidence[0].partner")
                .isEqualTo(partner.toString());
        assertThat(json(
                        offer.publisher(),
                        "/api/offers/" + offer.id() + "/requests",
                        "{\"kind\":\"nothing\",\"partners\":[\"x\",null],\"markets\":[\"de\"]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("partners[0]", "markets");
    }

    @Test
    @Tag("P6")
    void the_exclusive_offers_page_leads_to_the_request() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var agent = requests.agentOf(requests.partner(), Role.SALES_AGENT);
        assertThat(get(agent, "/marketplace/offers/" + offer.id(), "en"))
                .bodyText()
                .contains("/marketplace/offers/" + offer.id() + "/resell-request", "Request authorization");
        assertThat(web.post()
                        .uri("/marketplace/offers/" + offer.id() + "/resell-request")
                        .param("message", "May we?")
                        .with(authentication(new ActorAuthentication(agent)))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get(agent, "/marketplace/offers/" + offer.id() + "/resell-request", "en"))
                .bodyText()
                .contains("RR-");
    }

    private void drawn(Actor reader, String path, String language) {
        var answer = get(reader, path, language);
        assertThat(answer).as(path + " " + language).hasStatusOk();
        assertThat(answer).as(path).bodyText().containsOnlyOnce("<h1");
    }

    private MvcTestResult json(Actor actor, String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor reader, String path, String language) {
        return web.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(new ActorAuthentication(reader)))
                .exchange();
    }
}
