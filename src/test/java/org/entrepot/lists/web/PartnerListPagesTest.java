package org.entrepot.lists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.entrepot.EntrepotTest;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.site.ActorAuthentication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Partner lists on their pages. */
@EntrepotTest
class PartnerListPagesTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;

    PartnerListPagesTest(MockMvcTester web, AudienceFixture audiences) {
        this.web = web;
        this.audiences = audiences;
    }

    @Test
    void a_list_is_made_filled_used_and_deleted() throws Exception {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC);
        var publisher = offer.publisher();
        var list = redirect(publisher, "/partner-lists", "name", "Nordic", "kind", "fixed");
        redirect(publisher, list + "/members", "partners", partner.toString());
        redirect(publisher, list + "/offers", "offer", offer.id().toString());
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
        var page = page(publisher, list);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a[href=/offers/" + offer.id() + "/audience]")).hasSize(1);
        assertThat(page(publisher, "/partner-lists").text()).contains("Nordic");
        redirect(publisher, list + "/removal");
        assertThat(page(publisher, "/partner-lists").text()).contains("No partner lists yet");
        assertThat(audiences.maySell(offer.id(), partner)).as("they stay").containsExactly(partner);
    }

    @Test
    void a_rule_is_required_for_a_list_that_follows_and_everything_typed_is_kept() throws Exception {
        var publisher = audiences.draft().publisher();
        var answer = web.post()
                .uri("/partner-lists")
                .param("name", "Followers")
                .param("kind", "following")
                .with(csrf())
                .with(authentication(new ActorAuthentication(publisher)))
                .exchange();
        assertThat(answer).hasStatus(400);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("#field-name").val()).isEqualTo("Followers");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#field-rule");
        var list = redirect(
                publisher,
                "/partner-lists",
                "name",
                "Followers",
                "kind",
                "following",
                "country",
                "DE",
                "competency",
                "security:gold",
                "skills",
                "Kubernetes, Data");
        assertThat(page(publisher, list).text()).contains("Germany").contains("Kubernetes");
        assertThat(page(publisher, list + "/edit").select("option[selected]").eachAttr("value"))
                .contains("DE", "security:gold");
    }

    @Test
    void a_change_of_many_offers_shows_its_verdicts_before_it_is_made() throws Exception {
        var partner = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC);
        var answer = web.post()
                .uri("/partner-lists/changes")
                .param("operation", "add")
                .param("partners", partner.toString())
                .param("offers", offer.id().toString())
                .with(csrf())
                .with(authentication(new ActorAuthentication(offer.publisher())))
                .exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("td .badge-mark").text()).isEqualTo("1 partner, at once");
        assertThat(page.select("button[name=then]")).hasSize(1);
        assertThat(audiences.maySell(offer.id(), partner)).isEmpty();
        redirect(
                offer.publisher(),
                "/partner-lists/changes",
                "operation",
                "add",
                "partners",
                partner.toString(),
                "offers",
                offer.id().toString(),
                "then",
                "apply");
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
    }

    private String redirect(Actor actor, String address, String... fields) {
        var request = web.post().uri(address).with(csrf()).with(authentication(new ActorAuthentication(actor)));
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Document page(Actor actor, String address) throws UnsupportedEncodingException {
        var answer = web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
