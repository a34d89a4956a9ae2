package org.entrepot.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.through;
import static org.entrepot.sales.SellingFixture.wish;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.support.application.GivePassportLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
@DisplayName("The support passport and the chain lens on pages, by link and in the API")
class PassportWebTest {

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final GivePassportLinks links;
    private final TestClock clock;

    private OrganizationId provider = OrganizationId.next();
    private OrganizationId customer = OrganizationId.next();
    private Actor agent;
    private Made offer;
    private String subscription = "";

    PassportWebTest(
            MockMvcTester web, SellingFixture selling, OfferFixture offers, GivePassportLinks links, TestClock clock) {
        this.web = web;
        this.selling = selling;
        this.offers = offers;
        this.links = links;
        this.clock = clock;
        this.agent = OfferFixture.aPublisher();
        this.offer = new Made(org.entrepot.kernel.OfferId.next(), agent, java.util.Map.of());
    }

    @BeforeEach
    void sell() {
        provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        customer = selling.customer("DE", provider);
        offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        agent = selling.agentOf(provider);
        subscription = selling.sell(agent, through(reseller, wish(customer, offer.plan())))
                .subscriptions()
                .getFirst()
                .toString();
        clock.moveBy(Duration.ofMillis(1));
    }

    @Test
    void the_page_names_who_answers_and_lets_its_partner_steer() {
        assertThat(get(agent, "/subscriptions/" + subscription + "/support"))
                .hasStatusOk()
                .bodyText()
                .contains("support-contact", "passport-links", "Your own team");
        assertThat(get(selling.agentOf(customer, Role.CUSTOMER_ADMIN), "/subscriptions/" + subscription + "/support"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("support-contact", "passport-links");
    }

    @Test
    @Tag("P8")
    void a_link_opens_without_signing_in_and_shows_no_contact_that_customers_may_not_see() {
        var token = links.give(agent, org.entrepot.kernel.SubscriptionId.of(subscription), 30)
                .orElseThrow()
                .token();
        var answer = web.get().uri("/passport/" + token).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyText().doesNotContain("engineering", "program@");
    }

    @Test
    void guessing_links_is_slowed_down() {
        MvcTestResult last = web.get().uri("/passport/guess").exchange();
        assertThat(last).hasStatus(404);
        for (var guess = 0; guess < LinkLimits.PER_ADDRESS; guess++) {
            last = web.get()
                    .uri("/passport/guess" + guess)
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    })
                    .exchange();
        }
        assertThat(last).hasStatus(404);
        assertThat(web.get()
                        .uri("/passport/once-more")
                        .with(request -> {
                            request.setRemoteAddr("203.0.113.9");
                            return request;
                        })
                        .exchange())
                .hasStatus(429);
    }

    @Test
    void a_refused_lifetime_is_told_at_its_field() {
        assertThat(web.post()
                        .uri("/subscriptions/" + subscription + "/passport-links")
                        .param("days", "9999")
                        .with(authentication(new ActorAuthentication(agent)))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("A link works for 1 to 366 days");
    }

    @Test
    void the_chain_is_drawn_with_its_words_beside_it() {
        assertThat(get(agent, "/subscriptions/" + subscription + "/chain"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", "role=\"img\"", "chain-wide-text", "Any partner");
        assertThat(get(offer.publisher(), "/subscriptions/" + subscription + "/chain"))
                .hasStatusOk()
                .bodyText()
                .contains("Not shown");
    }

    @Test
    void programs_read_passport_and_chain() {
        assertThat(get(agent, "/api/subscriptions/" + subscription + "/support-passport?forCustomer=true"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.asker")
                .isEqualTo("customer");
        assertThat(get(agent, "/api/marketplace/offers/" + offer.id() + "/support-passport"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.asker")
                .isEqualTo("provider");
        assertThat(get(agent, "/api/subscriptions/" + subscription + "/chain"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stations.length()")
                .isEqualTo(4);
    }

    @Test
    void one_post_confirms_a_contact() {
        var address = "/offers/" + offer.id() + "/desks/support/confirmation";
        assertThat(get(offer.publisher(), address)).hasStatusOk().bodyText().contains("Yes, it is right");
        assertThat(web.post()
                        .uri(address)
                        .with(authentication(new ActorAuthentication(offer.publisher())))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private MvcTestResult get(Actor reader, String address) {
        return web.get()
                .uri(address)
                .with(authentication(new ActorAuthentication(reader)))
                .exchange();
    }
}
