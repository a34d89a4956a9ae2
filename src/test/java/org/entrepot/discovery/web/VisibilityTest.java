package org.entrepot.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@Tag("R92")
class VisibilityTest {

    private final MockMvcTester web;
    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final Organizations organizations;
    private final JdbcTemplate jdbc;

    VisibilityTest(
            MockMvcTester web,
            AudienceFixture audiences,
            SellingFixture selling,
            Organizations organizations,
            JdbcTemplate jdbc) {
        this.web = web;
        this.audiences = audiences;
        this.selling = selling;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("R92: after Sync the page says who sees the offer, instead of asking to wait")
    void after_sync_the_page_proves_who_sees_the_offer() {
        var first = selling.partner("DE");
        var second = selling.partner("DE");
        var third = selling.provider("FR");
        var restricted = selling.partner("DE", "DIRECT_BILL", "RESTRICTED", true);
        var offer = audiences.published(AudienceOption.SPECIFIC, first);
        audiences.choose(offer, AudienceOption.SPECIFIC, first, second, third, restricted);

        var synced = post(offer.publisher(), audience(offer) + "/syncs");
        assertThat(synced).hasRedirectedUrl(audience(offer) + "?visibility=proved#visibility");
        audiences.tick();

        assertThat(get(offer.publisher(), audience(offer) + "?visibility=proved"))
                .hasStatusOk()
                .bodyText()
                .contains("Visible to 3 of 3 partners", "One more partner is let in")
                .contains(name(second), name(third));
        assertThat(get(offer.publisher(), "/api" + audience(offer) + "/visibility"))
                .bodyJson()
                .isLenientlyEqualTo("{\"visible\": 3, \"expected\": 3, \"unseen\": [], \"heldBack\": 1}");
    }

    @Test
    @DisplayName("R92: a set that misses one partner is found out, and the partner is named")
    void a_set_that_misses_one_partner_is_found_out() {
        var partners = new OrganizationId[] {
            selling.partner("DE"),
            selling.partner("DE"),
            selling.partner("DE"),
            selling.partner("DE"),
            selling.partner("DE")
        };
        var offer = audiences.published(AudienceOption.SPECIFIC, partners);
        audiences.tick();
        assertThat(get(offer.publisher(), audience(offer) + "?visibility=proved"))
                .bodyText()
                .contains("Visible to 5 of 5 partners");

        var right = jdbc.queryForObject(
                "select prosrc from pg_proc where oid = cast('channel.sellable' as regproc)", String.class);
        assertThat(right).isNotNull();
        replace(right + "    and partner.organization <> '" + partners[2] + "'\n");

        assertThat(get(offer.publisher(), audience(offer) + "?visibility=proved"))
                .bodyText()
                .contains("Visible to 4 of 5 partners", "should find the offer and do not: " + name(partners[2]));
        replace(right);
    }

    @Test
    void nobody_but_the_publisher_and_the_operator_may_ask() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        assertThat(get(selling.agentOf(partner), "/api" + audience(offer) + "/visibility"))
                .hasStatus4xxClientError();
    }

    @Test
    @DisplayName("R211: \"I may sell\" shows what the company may sell, each row with its verdict")
    void the_marketplace_narrows_to_what_the_company_may_sell() {
        var partner = selling.partner("DE");
        var mine = audiences.published(AudienceOption.SPECIFIC, partner);
        var open = audiences.published(AudienceOption.ANY);
        var others = audiences.published(AudienceOption.SPECIFIC, selling.partner("DE"));
        audiences.tick();
        var agent = selling.agentOf(partner);

        var page = get(agent, "/marketplace?may=sell&size=100");
        assertThat(page).hasStatusOk().bodyText().contains(row(mine), row(open)).doesNotContain(row(others));
        assertThat(get(agent, "/marketplace?size=100")).bodyText().contains(row(mine), row(open), row(others));
        assertThat(get(agent, "/marketplace?may=perhaps")).hasStatus(400);
        var stranger = selling.agentOf(selling.partner("DE", "DIRECT_BILL", "RESTRICTED", true));
        assertThat(get(stranger, "/marketplace?may=sell")).bodyText().doesNotContain("data-offer=");
    }

    private static String row(Made offer) {
        return "data-offer=\"" + offer.id() + "\"";
    }

    private static String audience(Made offer) {
        return "/offers/" + offer.id() + "/audience";
    }

    private String name(OrganizationId partner) {
        return organizations.find(partner).orElseThrow().name();
    }

    private void replace(String source) {
        jdbc.execute("create or replace function channel.sellable(moment timestamptz)"
                + " returns table (offer uuid, plan uuid, partner uuid, country text)"
                + " language sql stable parallel safe as $$" + source + "$$");
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String path) {
        return web.post()
                .uri(path)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .exchange();
    }
}
