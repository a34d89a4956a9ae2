package org.entrepot.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.notices.application.SpreadHappenings;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("The pages of notices")
class NoticesPagesTest {

    private final MockMvcTester web;
    private final OrganizationsFixture organizations;
    private final SpreadHappenings spread;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    private Actor partner;

    NoticesPagesTest(
            MockMvcTester web,
            OrganizationsFixture organizations,
            SpreadHappenings spread,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            TestClock clock) {
        this.web = web;
        this.organizations = organizations;
        this.spread = spread;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @BeforeEach
    void aPartnerGainsAnOffer() {
        var publisher = organizations.publisher("Fourth Coffee", "US");
        partner = organizations.directBill("Contoso", "DE");
        transaction.executeWithoutResult(_ -> events.publishEvent(new PartnerAuthorized(
                AuthorizationId.next(),
                OfferId.next(),
                publisher.organization(),
                partner.organization(),
                clock.now())));
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void show_the_inbox_in_the_readers_language_and_the_bell_counts() {
        assertThat(get("/notices"))
                .hasStatusOk()
                .bodyText()
                .contains("Fourth Coffee authorized your organization", "header-entry-count\">1<");
        assertThat(get("/notices?show=unread").getRequest()).isNotNull();
        assertThat(web.get()
                        .uri("/notices")
                        .header("Accept-Language", "ko")
                        .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(partner)))
                        .exchange())
                .bodyText()
                .contains("재판매 권한을 부여했습니다");
    }

    @Test
    void show_the_practice_clock_in_the_header() {
        assertThat(get("/notices")).bodyText().contains("href=\"/practice/clock\"", "Practice clock:");
        assertThat(get("/practice/clock")).hasStatusOk().bodyText().contains("To the next due moment");
    }

    @Test
    void read_a_notice_by_following_it() {
        assertThat(get("/api/notices/unread"))
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(1);
        var id = com.jayway.jsonpath.JsonPath.<String>read(body("/api/notices"), "$.items[0].id");
        assertThat(web.post()
                        .uri("/notices/" + id + "/reading")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(partner)))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get("/api/notices/unread"))
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(0);
    }

    @Test
    void show_every_mail_of_the_practice_marketplace_as_its_recipient_reads_it() {
        var id = com.jayway.jsonpath.JsonPath.<String>read(body("/api/practice/outbox"), "$.items[0].id");
        assertThat(get("/outbox")).hasStatusOk().bodyText().contains("Kept here", "No mail server is configured");
        assertThat(get("/outbox/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Fourth Coffee authorized your organization");
    }

    @Test
    void let_everybody_choose_what_is_also_mailed() {
        assertThat(get("/notices/preferences")).hasStatusOk().bodyText().contains("mailed-offer-gained");
        assertThat(web.post()
                        .uri("/notices/preferences")
                        .param("mailed", "offer-opened")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(partner)))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get("/api/notices/preferences"))
                .bodyJson()
                .extractingPath("$[?(@.mailed == true)].kind")
                .asArray()
                .containsExactly("offer-opened");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(partner)))
                .exchange();
    }

    private String body(String path) {
        try {
            return get(path).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
