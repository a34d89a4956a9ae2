package org.entrepot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Role;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class AudienceApiTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;
    private final OfferFixture offers;

    AudienceApiTest(MockMvcTester web, AudienceFixture audiences, OfferFixture offers) {
        this.web = web;
        this.audiences = audiences;
        this.offers = offers;
    }

    @Test
    @Tag("R67")
    @Tag("P10")
    void the_draft_is_saved_under_its_etag_only() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.draft();
        var here = "/api/offers/" + offer.id() + "/audience";
        var read = web.get()
                .uri(here)
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
        assertThat(read).hasStatusOk().bodyJson().extractingPath("$.option").isEqualTo("not-set");
        var etag = read.getResponse().getHeader("ETag");
        var body = "{\"option\":\"specific\",\"partners\":[{\"tenantId\":\"%s\",\"markets\":[\"DE\"]}]}"
                .formatted(partner);
        assertThat(put(offer.publisher(), here, body, null)).hasStatus(428);
        assertThat(put(offer.publisher(), here, body, etag)).hasStatusOk();
        assertThat(put(offer.publisher(), here, body, etag)).hasStatus(412);
    }

    @Test
    @Tag("R63")
    void every_problem_is_told_at_its_field() {
        var offer = audiences.draft();
        var body = "{\"option\":\"some\",\"partners\":[{\"tenantId\":\"x\"}]}";
        var answer = put(offer.publisher(), "/api/offers/" + offer.id() + "/audience", body, "\"1\"");
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("option", "partners[0].tenantId");
    }

    @Test
    @Tag("R91")
    void sync_answers_what_it_did_and_the_list_and_history_tell_it() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner);
        var here = "/api/offers/" + offer.id();
        var synced = web.post()
                .uri(here + "/audience/syncs")
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(synced).hasStatus(201);
        assertThat(synced).bodyJson().extractingPath("$.gained[0]").isEqualTo(partner.toString());
        audiences.tick();
        assertThat(get(offer.publisher(), here + "/authorizations"))
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("granted");
        assertThat(get(offer.publisher(), here + "/authorizations?as-of=2020-01-01T00:00:00Z"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get(offer.publisher(), here + "/audience/history"))
                .bodyJson()
                .extractingPath("$.items[0].path")
                .isEqualTo("sync");
    }

    @Test
    @Tag("R75")
    void taking_a_live_partner_away_names_the_alternative() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var answer = web.delete()
                .uri("/api/offers/" + offer.id() + "/audience/partners/" + partner)
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("needs-request");
        assertThat(answer).bodyJson().extractingPath("$.alternatives[0]").isEqualTo("file-request");
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
    }

    @Test
    @Tag("P4")
    void a_preview_is_applied_by_its_id_and_its_world_is_guarded() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner);
        var previews = "/api/offers/" + offer.id() + "/audience/previews";
        var stale = location(send(offer.publisher(), previews, "{\"wanted\":\"any\"}"));
        var shown = send(offer.publisher(), previews, "{\"wanted\":\"draft\"}");
        assertThat(shown).hasStatus(201);
        assertThat(shown).bodyJson().extractingPath("$.effect.listedAfter").isEqualTo(1);
        assertThat(shown).bodyJson().extractingPath("$.way").isEqualTo("sync");
        assertThat(get(offer.publisher(), location(shown))).hasStatusOk();
        assertThat(send(offer.publisher(), location(shown) + "/application", "{}"))
                .hasStatus(201);
        audiences.tick();
        var refused = send(offer.publisher(), stale + "/application", "{}");
        assertThat(refused).hasStatus(412);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("audience-moved");
        assertThat(send(offer.publisher(), previews, "{\"wanted\":\"some\"}")).hasStatus(400);
    }

    @Test
    @Tag("A48")
    void the_operator_moves_with_a_reason_and_by_the_same_rules() {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var moves = "/api/operator/offers/" + offer.id() + "/audience-moves";
        var operator = offers.operator(Role.OPERATIONS);
        var body = "{\"wanted\":\"remove\",\"partners\":[{\"tenantId\":\"%s\"}]%s}";
        var silent = send(operator, moves, body.formatted(partner, ""));
        assertThat(silent).hasStatus(400);
        assertThat(silent).bodyJson().extractingPath("$.code").isEqualTo("reason-required");
        var done = send(operator, moves, body.formatted(partner, ",\"reason\":\"Legal order 7\""));
        assertThat(done).hasStatus(201);
        assertThat(done).bodyJson().extractingPath("$.ended[0]").isEqualTo(partner.toString());
        audiences.tick();
        assertThat(get(offer.publisher(), "/api/offers/" + offer.id() + "/audience/history"))
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("Legal order 7");
        assertThat(send(offer.publisher(), moves, body.formatted(partner, ""))).hasStatus(403);
    }

    @Test
    @Tag("P18")
    void the_audience_of_a_past_moment_is_what_was_recorded_then() {
        var offer = audiences.published(AudienceOption.SPECIFIC, audiences.partner("DIRECT_BILL"));
        var here = "/api/offers/" + offer.id() + "/audience?as-of=";
        assertThat(get(offer.publisher(), here + "2020-01-01T00:00:00Z"))
                .bodyJson()
                .extractingPath("$.option")
                .isEqualTo("not-set");
        assertThat(get(offer.publisher(), here + "2090-01-01T00:00:00Z"))
                .bodyJson()
                .extractingPath("$.listed")
                .isEqualTo(1);
    }

    private MvcTestResult send(Actor actor, String address, String body) {
        return web.post()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String location(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult put(
            Actor actor, String address, String body, @org.jspecify.annotations.Nullable String etag) {
        var request = web.put()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }
}
