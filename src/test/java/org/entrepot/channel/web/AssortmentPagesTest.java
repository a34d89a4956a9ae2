package org.entrepot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entrepot.EntrepotTest;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@Tag("R97")
class AssortmentPagesTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;
    private final OrganizationsFixture organizations;
    private final RecordPartnership partnerships;

    AssortmentPagesTest(
            MockMvcTester web,
            AudienceFixture audiences,
            OrganizationsFixture organizations,
            RecordPartnership partnerships) {
        this.web = web;
        this.audiences = audiences;
        this.organizations = organizations;
        this.partnerships = partnerships;
    }

    @Test
    void the_page_keeps_an_offer_back_and_the_api_lists_and_clears_it() {
        var provider = organizations.provider("Lotus Distribution", "JP");
        assertThat(get(provider, "/assortment")).hasStatusOk().bodyText().contains("No resellers yet");
        var reseller = organizations.reseller("Sakura Retail", "JP");
        partnerships
                .record(reseller, provider.organization(), reseller.organization())
                .orElseThrow();
        audiences.tick();
        var offer = audiences.published(AudienceOption.SPECIFIC);
        assertThat(get(provider, "/assortment"))
                .hasStatusOk()
                .bodyText()
                .contains("Sakura Retail", "Keep back", "Exclusive");
        assertThat(web.post()
                        .uri("/assortment")
                        .with(authentication(new ActorAuthentication(provider)))
                        .with(csrf())
                        .param("reseller", reseller.organization().toString())
                        .param("offer", offer.id().toString())
                        .param("excluded", "true")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get(provider, "/assortment")).bodyText().contains("Kept back");
        assertThat(get(provider, "/api/assortment/exclusions"))
                .bodyJson()
                .extractingPath("$.items[0].offer")
                .isEqualTo(offer.id().toString());
        assertThat(web.delete()
                        .uri("/api/assortment/exclusions/" + reseller.organization() + "/" + offer.id())
                        .with(authentication(new ActorAuthentication(provider)))
                        .with(csrf())
                        .exchange())
                .hasStatus(204);
        assertThat(get(reseller, "/assortment")).hasStatus(404);
    }

    @Test
    void the_api_names_every_wrong_field() {
        var provider = organizations.provider("Ada Dağıtım", "TR");
        var answer = web.post()
                .uri("/api/assortment/exclusions")
                .with(authentication(new ActorAuthentication(provider)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reseller\":\"x\",\"offer\":\"y\"}")
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("reseller", "offer");
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }
}
