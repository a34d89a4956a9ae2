package org.entrepot.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.organizations.MemberInvited;
import org.entrepot.organizations.MemberJoined;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.sales.OrderPlaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("What happens")
class TellingTest {

    private static final int MANY = 2_000;

    private final OrganizationsFixture organizations;
    private final SpreadHappenings spread;
    private final ReadNotices read;
    private final ChooseMails choose;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private final OfferId offer = OfferId.next();
    private Actor partner;

    TellingTest(
            OrganizationsFixture organizations,
            SpreadHappenings spread,
            ReadNotices read,
            ChooseMails choose,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            TestClock clock) {
        this.organizations = organizations;
        this.spread = spread;
        this.read = read;
        this.choose = choose;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aPartner() {
        partner = organizations.directBill("Contoso", "DE");
        spreadAll();
    }

    @Test
    void is_told_to_whom_it_concerns_and_to_nobody_else() {
        var stranger = organizations.directBill("Fabrikam", "DE");
        happen(authorized(partner.organization()));
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.OFFER_GAINED);
        assertThat(kinds(stranger)).doesNotContain(NoticeKind.OFFER_GAINED);
        assertThat(mails("offer-gained")).isEqualTo(1);
    }

    @Test
    @DisplayName("is told with its commit: what is rolled back was never told")
    void is_told_with_its_commit() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    events.publishEvent(authorized(partner.organization()));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        spreadAll();
        assertThat(kinds(partner)).doesNotContain(NoticeKind.OFFER_GAINED);
    }

    @Test
    void to_many_at_once_is_one_row_and_spread_in_portions() {
        var before = count("select count(*) from notices.happening");
        var many = new ArrayList<OrganizationId>();
        transaction.executeWithoutResult(_ -> {
            for (var at = 0; at < MANY; at++) {
                many.add(OrganizationId.next());
                events.publishEvent(authorized(many.getLast()));
            }
        });
        assertThat(count("select count(*) from notices.happening") - before).isEqualTo(1);
        var portions = 0;
        while (spread.spreadOnce()) {
            portions++;
        }
        assertThat(portions).isEqualTo(MANY / SpreadHappenings.PORTION + 1);
        assertThat(jdbc.sql("select count(*) from notices.notice where reader = any (cast(:readers as uuid[]))")
                        .param(
                                "readers",
                                many.stream().map(OrganizationId::toString).toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
    }

    @Test
    void spread_again_from_the_start_doubles_nothing() {
        happen(authorized(partner.organization()));
        spreadAll();
        var notices = count("select count(*) from notices.notice");
        var mails = count("select count(*) from notices.mail");
        jdbc.sql("update notices.happening set told_at = null, last_told = :first where kind = 'offer-gained'")
                .param("first", new UUID(0, 0))
                .update();
        spreadAll();
        assertThat(count("select count(*) from notices.notice")).isEqualTo(notices);
        assertThat(count("select count(*) from notices.mail")).isEqualTo(mails);
    }

    @Test
    void is_mailed_to_administrators_and_only_shown_to_the_others() {
        var seller = organizations.colleague(partner, Role.SALES_AGENT);
        var helper = organizations.colleague(partner, Role.HELPDESK_AGENT);
        happen(authorized(partner.organization()));
        spreadAll();
        assertThat(kinds(seller)).contains(NoticeKind.OFFER_GAINED);
        assertThat(kinds(helper)).isEmpty();
        assertThat(mails("offer-gained")).isEqualTo(1);
        assertThat(choose.of(seller)).isEmpty();
    }

    @Test
    void is_not_mailed_to_whoever_declined_and_stays_in_the_inbox() {
        var mailed = choose.of(partner).stream()
                .filter(ChooseMails.Choice::isMailed)
                .map(choice -> choice.kind().code())
                .filter(code -> !code.equals("offer-gained"))
                .toList();
        choose.choose(partner, mailed).orElseThrow();
        happen(authorized(partner.organization()));
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.OFFER_GAINED);
        assertThat(mails("offer-gained")).isZero();
        assertThat(choose.of(partner)).anySatisfy(choice -> {
            assertThat(choice.kind()).isEqualTo(NoticeKind.OFFER_GAINED);
            assertThat(choice.isMailed()).isFalse();
        });
    }

    @Test
    void of_an_unknown_kind_cannot_be_chosen() {
        var problems = choose.choose(partner, List.of("offer-gained", "submission-passed", "nonsense"))
                .fold(_ -> List.<Problem>of(), found -> found);
        assertThat(problems).extracting(Problem::field).containsExactly("mailed[1]", "mailed[2]");
    }

    @Test
    @Tag("A49")
    void to_an_audience_is_told_after_it_and_only_to_those_who_lose_it() {
        happen(new AudienceChanged(
                offer, OrganizationId.next(), AudienceOption.ANY, AudienceOption.SPECIFIC, 0, 0, clock.now()));
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.OFFER_CLOSED);
        assertThat(mails("offer-closed")).isZero();
        happen(new AuthorizationEnded(
                AuthorizationId.next(),
                offer,
                OrganizationId.next(),
                partner.organization(),
                AuthorizationEnded.Reason.REMOVED,
                clock.now()));
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.OFFER_LOST);
    }

    @Test
    void as_a_purchase_surprises_neither_customer_nor_reseller() {
        var customer = organizations.customer("Northwind", "DE");
        var reseller = organizations.reseller("Adatum", "DE");
        happen(new OrderPlaced(
                OrderId.next(),
                SubscriptionId.next(),
                partner.organization(),
                java.util.Optional.of(reseller.organization()),
                customer.organization(),
                offer,
                PlanId.next(),
                clock.now()));
        spreadAll();
        assertThat(kinds(customer)).contains(NoticeKind.BOUGHT_FOR_YOU);
        assertThat(kinds(reseller)).contains(NoticeKind.SOLD_THROUGH_YOU);
    }

    @Test
    void is_read_by_its_reader_only() {
        happen(authorized(partner.organization()));
        spreadAll();
        var notice = read.list(partner, true, PageRequest.first()).items().getFirst();
        var unread = read.unread(partner);
        var stranger = organizations.directBill("Fabrikam", "DE");
        assertThat(read.markRead(stranger, notice.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(read.unread(partner)).isEqualTo(unread);
        read.markRead(partner, notice.id()).orElseThrow();
        assertThat(read.unread(partner)).isEqualTo(unread - 1);
        read.markReadUpTo(partner, notice.id()).orElseThrow();
        assertThat(read.unread(partner)).isZero();
    }

    @Test
    void is_read_page_by_page_newest_first() {
        for (var at = 0; at < 5; at++) {
            happen(new PartnerAuthorized(
                    AuthorizationId.next(),
                    OfferId.next(),
                    OrganizationId.next(),
                    partner.organization(),
                    clock.now()));
        }
        spreadAll();
        var first = read.list(partner, false, PageRequest.first(3));
        var second = read.list(partner, false, PageRequest.of(java.util.Optional.of(3), first.next()));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSizeGreaterThanOrEqualTo(2).doesNotContainAnyElementsOf(first.items());
        assertThat(first.items().getLast().id())
                .isGreaterThan(second.items().getFirst().id());
    }

    @Test
    void in_a_role_is_closed_to_whoever_lost_the_role() {
        happen(authorized(partner.organization()));
        spreadAll();
        var demoted = Actor.person(partner.user(), partner.organization(), "Demoted", java.util.Set.of());
        assertThat(kinds(demoted)).isEmpty();
        assertThat(read.unread(demoted)).isZero();
    }

    @Test
    @Tag("R44")
    void to_an_invitation_replaces_its_mail_and_ends_with_joining() {
        var member = UserId.next();
        happen(invited(member, "first-token"));
        spreadAll();
        jdbc.sql("update notices.mail set state = 'PENDING', next_attempt_at = created_at where state = 'KEPT'")
                .update();
        happen(invited(member, "second-token"));
        spreadAll();
        assertThat(jdbc.sql("""
                        select count(*) from notices.happening
                        where kind = 'member-invited' and facts ->> 'token' in ('first-token', 'second-token')
                        """).query(Integer.class).single()).isEqualTo(1);
        assertThat(count("select count(*) from notices.mail where state = 'DROPPED'"))
                .isEqualTo(1);
        happen(new MemberJoined(member, partner.organization()));
        jdbc.sql("update notices.happening set not_before = recorded_at").update();
        spreadAll();
        assertThat(kinds(partner)).doesNotContain(NoticeKind.INVITATION_EXPIRED);
        assertThat(count("select count(*) from notices.happening where facts ->> 'token' = 'second-token'"))
                .isZero();
    }

    @Test
    @Tag("R44")
    void to_an_invitation_that_nobody_accepts_is_told_when_it_has_expired() {
        happen(invited(UserId.next(), "a-token"));
        spreadAll();
        assertThat(kinds(partner)).doesNotContain(NoticeKind.INVITATION_EXPIRED);
        jdbc.sql("update notices.happening set not_before = recorded_at where kind = 'invitation-expired'")
                .update();
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.INVITATION_EXPIRED);
    }

    @Test
    void of_a_kind_that_only_a_newer_process_knows_is_left_to_it() {
        happen(authorized(partner.organization()));
        jdbc.sql("update notices.happening set kind = 'nonsense' where told_at is null")
                .update();
        happen(new PartnerAuthorized(
                AuthorizationId.next(), OfferId.next(), OrganizationId.next(), partner.organization(), clock.now()));
        spreadAll();
        assertThat(kinds(partner)).contains(NoticeKind.OFFER_GAINED);
        assertThat(count("select count(*) from notices.happening where told_at is null and kind = 'nonsense'"))
                .isPositive();
        jdbc.sql("delete from notices.happening where kind = 'nonsense'").update();
    }

    private MemberInvited invited(UserId member, String token) {
        return new MemberInvited(
                member,
                partner.organization(),
                "Contoso",
                new EmailAddress("new@contoso.example"),
                Locale.KOREAN,
                "Mina Park",
                token,
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    private PartnerAuthorized authorized(OrganizationId organization) {
        return new PartnerAuthorized(AuthorizationId.next(), offer, partner.organization(), organization, clock.now());
    }

    private void happen(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void spreadAll() {
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
    }

    private List<NoticeKind> kinds(Actor reader) {
        return read.list(reader, false, PageRequest.first(200)).items().stream()
                .map(notice -> notice.kind())
                .toList();
    }

    private int mails(String kind) {
        return jdbc.sql("""
                        select count(*)
                        from notices.mail
                        join notices.happening on happening.id = mail.happening_id
                        where happening.kind = :kind and happening.facts ->> 'offer' = :offer
                        """)
                .param("kind", kind)
                .param("offer", offer.toString())
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
