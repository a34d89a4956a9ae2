package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.ChangeTerms;
import org.entrepot.channel.application.OrderWindDown;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.sales.PlacedOrder;
import org.entrepot.sales.SellingFixture;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to authorizations, and what it does not (P2, P3). */
@EntrepotTest
@RecordApplicationEvents
class AuthorizationDatesTest {

    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final ChangeTerms terms;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final OrderWindDown order;
    private final Authorizations authorizations;
    private final WindDownRecords windDowns;
    private final Verdicts verdicts;
    private final List<DueWork> dueWork;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final TestClock clock;

    AuthorizationDatesTest(
            AudienceFixture audiences,
            SellingFixture selling,
            OfferFixture offers,
            SyncAudience sync,
            AudienceMoves moves,
            ChangeTerms terms,
            ProposeWindDown propose,
            AnswerWindDown answer,
            OrderWindDown order,
            Authorizations authorizations,
            WindDownRecords windDowns,
            Verdicts verdicts,
            List<DueWork> dueWork,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            TestClock clock) {
        this.audiences = audiences;
        this.selling = selling;
        this.offers = offers;
        this.sync = sync;
        this.moves = moves;
        this.terms = terms;
        this.propose = propose;
        this.answer = answer;
        this.order = order;
        this.authorizations = authorizations;
        this.windDowns = windDowns;
        this.verdicts = verdicts;
        this.dueWork = dueWork;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_runs_the_marketplace() {
        offers.operator(Role.OPERATIONS);
    }

    @Test
    @Tag("P2")
    void a_jump_of_the_clock_gives_every_notice_once_in_order_and_then_the_end(ApplicationEvents events) {
        var partner = selling.partner("DE");
        var until = clock.now().plus(Duration.ofDays(75));
        var offer = listed(partner, until(until));
        clock.moveTo(until);
        settle();
        settle();
        assertThat(events.stream(AuthorizationExpiring.class)
                        .filter(notice -> notice.offer().equals(offer.id()))
                        .map(AuthorizationExpiring::daysAhead))
                .containsExactly(60, 30, 7);
        assertThat(events.stream(AuthorizationEnded.class)
                        .filter(ended -> ended.offer().equals(offer.id()))
                        .map(AuthorizationEnded::because))
                .containsExactly(AuthorizationEnded.Reason.EXPIRED);
        assertThat(audiences.maySell(offer.id(), partner)).isEmpty();
    }

    @Test
    @Tag("P2")
    @Tag("P19")
    void the_clock_stops_at_every_date_on_its_way(ApplicationEvents events) {
        var until = clock.now().plus(Duration.ofDays(100));
        var offer = listed(selling.partner("DE"), until(until));
        var stops = new ArrayList<Instant>();
        for (var due = next(until); due.isPresent(); due = next(until)) {
            clock.moveTo(due.get());
            stops.add(due.get());
            settle();
        }
        assertThat(stops)
                .contains(
                        until.minus(Duration.ofDays(90)),
                        until.minus(Duration.ofDays(60)),
                        until.minus(Duration.ofDays(30)),
                        until.minus(Duration.ofDays(7)),
                        until);
        assertThat(events.stream(AuthorizationExpiring.class)
                        .filter(notice -> notice.offer().equals(offer.id())))
                .hasSize(4);
    }

    private Optional<Instant> next(Instant last) {
        return dueWork.stream()
                .flatMap(work -> work.nextDue().stream())
                .filter(due -> due.isAfter(clock.now()) && !due.isAfter(last))
                .min(Instant::compareTo);
    }

    @Test
    @Tag("P2")
    void another_end_gives_its_notices_anew(ApplicationEvents events) {
        var partner = selling.partner("DE");
        var until = clock.now().plus(Duration.ofDays(10));
        var offer = listed(partner, until(until));
        clock.moveTo(until.minus(Duration.ofDays(7)));
        settle();
        var later = until.plus(Duration.ofDays(20));
        change(offer, partner, until(later)).orElseThrow();
        clock.moveTo(later.minus(Duration.ofDays(7)));
        settle();
        assertThat(events.stream(AuthorizationExpiring.class)
                        .filter(notice -> notice.offer().equals(offer.id()))
                        .map(AuthorizationExpiring::until))
                .containsExactly(until, later);
    }

    @Test
    @Tag("P2")
    void wider_is_free_and_narrower_needs_a_request() {
        var partner = selling.partner("DE");
        var offer = listed(partner, until(clock.now().plus(Duration.ofDays(10))));
        assertThat(change(offer, partner, until(clock.now().plus(Duration.ofDays(90))))
                        .orElseThrow()
                        .authorization()
                        .terms()
                        .until())
                .contains(clock.now().plus(Duration.ofDays(90)));
        audiences.tick();
        var narrower = until(clock.now().plus(Duration.ofDays(5)));
        assertThat(change(offer, partner, narrower).toString()).contains("NEEDS_REQUEST");
        assertThat(request(offer, partner, narrower).orElseThrow().blockedBy()).isEmpty();
        audiences.tick();
        sell(partner, offer);
        assertThat(request(offer, partner, until(clock.now().plus(Duration.ofDays(1))))
                        .toString())
                .contains(ChannelRefusal.SOLD_LOCK.name());
    }

    @Test
    @Tag("P2")
    void a_refused_limit_names_the_market_and_marks_the_authorization_for_both() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        var onlyFrance = new AuthorizationTerms(
                Optional.empty(), Optional.empty(), Optional.of(Set.of(new CountryCode("FR"))), new OnwardRight.All());
        var changed = request(offer, partner, onlyFrance).orElseThrow();
        assertThat(changed.blockedBy().orElseThrow().arguments()).containsExactly("DE");
        assertThat(changed.authorization().isLimitBlocked()).isTrue();
        assertThat(changed.authorization().terms().markets()).isEmpty();
    }

    @Test
    @Tag("P4")
    void a_request_for_fewer_markets_says_the_same() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        assertThat(limited(offer, partner, "FR")).isInstanceOfSatisfying(MoveResult.NotApplied.class, refused -> {
            var objection = refused.assessment().objections().getFirst();
            assertThat(objection.guard()).isEqualTo(ChannelRefusal.MARKET_LIMIT_BLOCKED_BY_SALES);
            assertThat(objection.alternatives()).containsExactly(Alternative.PROPOSE_WIND_DOWN);
            assertThat(objection.evidence()).hasSize(1);
        });
        assertThat(held(offer, partner).isLimitBlocked()).isTrue();
        audiences.tick();
        assertThat(limited(offer, partner, "DE")).isInstanceOf(MoveResult.Applied.class);
        assertThat(held(offer, partner).terms().markets()).contains(Set.of(new CountryCode("DE")));
        assertThat(held(offer, partner).isLimitBlocked()).isFalse();
    }

    private MoveResult limited(OfferFixture.Made offer, OrganizationId partner, String market) {
        var wanted = new WantedTransition.LimitMarkets(Set.of(partner), Set.of(new CountryCode(market)));
        return Objects.requireNonNull(transactions.execute(_ -> moves.apply(
                offer.publisher(), new AudienceMove(offer.id(), wanted, new MoveBy.Request(UUID.randomUUID())))));
    }

    @Test
    @Tag("P3")
    void the_verdict_refuses_new_business_and_lets_the_running_go_on_until_the_date() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        var sold = sell(partner, offer);
        var before = clock.now();
        var date = clock.now().plus(Duration.ofDays(60));
        windDown(offer, partner, date);
        assertThat(failing(ask(offer, partner, sold, Operation.SELL, clock.now())))
                .contains(Check.NOT_WINDING_DOWN);
        assertThat(ask(offer, partner, sold, Operation.RENEW, clock.now()).isYes())
                .isTrue();
        assertThat(failing(ask(offer, partner, sold, Operation.SELL, before))).doesNotContain(Check.NOT_WINDING_DOWN);
        assertThat(ask(offer, partner, sold, Operation.RENEW, date).isYes()).isFalse();
    }

    @Test
    @Tag("P3")
    void under_any_partner_it_is_without_effect_and_lapses_at_its_date(ApplicationEvents events) {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        var date = clock.now().plus(Duration.ofDays(30));
        var windDown = windDown(offer, partner, date);
        move(offer, new WantedTransition.ToAny());
        clock.moveTo(date);
        settle();
        assertThat(windDowns.find(windDown).orElseThrow().state()).isEqualTo(WindDown.State.LAPSED);
        assertThat(events.stream(WindDownLapsed.class)
                        .filter(lapsed -> lapsed.windDown().equals(windDown)))
                .hasSize(1);
        move(offer, new WantedTransition.ToSpecific(Map.of()));
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
    }

    @Test
    @Tag("P3")
    void it_goes_on_after_the_way_back() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        var date = clock.now().plus(Duration.ofDays(30));
        windDown(offer, partner, date);
        move(offer, new WantedTransition.ToAny());
        move(offer, new WantedTransition.ToSpecific(Map.of()));
        assertThat(held(offer, partner).isWindingDown()).isTrue();
        clock.moveTo(date);
        settle();
        assertThat(authorizations.current(offer.id(), partner)).isEmpty();
    }

    @Test
    @Tag("P3")
    void a_sale_under_any_partner_ends_it_and_both_are_told(ApplicationEvents events) {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        var windDown = windDown(offer, partner, clock.now().plus(Duration.ofDays(30)));
        move(offer, new WantedTransition.ToAny());
        sell(partner, offer);
        assertThat(windDowns.find(windDown).orElseThrow().state()).isEqualTo(WindDown.State.ENDED_BY_SALE);
        assertThat(held(offer, partner).isWindingDown()).isFalse();
        assertThat(events.stream(WindDownEnded.class)
                        .filter(ended -> ended.windDown().equals(windDown)))
                .singleElement()
                .extracting(WindDownEnded::cause)
                .isEqualTo(WindDownEnded.Cause.SOLD_AGAIN);
    }

    @Test
    @Tag("P3")
    void running_business_of_a_partner_without_program_status_goes_on_only_under_an_order() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        var sold = sell(partner, offer);
        lose(partner);
        assertThat(failing(ask(offer, partner, sold, Operation.RENEW, clock.now())))
                .containsExactly(Check.PARTNER_PROGRAM_ACTIVE);
        var command = new OrderWindDown.Command(
                Optional.of(WindDown.Ground.PROGRAM_STATUS_LOST),
                Optional.of(clock.now().plus(Duration.ofDays(60))),
                "It left the program.");
        order.order(offers.operator(Role.OPERATIONS), offer.id(), partner, command)
                .orElseThrow();
        audiences.tick();
        assertThat(ask(offer, partner, sold, Operation.RENEW, clock.now()).isYes())
                .isTrue();
        assertThat(failing(ask(offer, partner, sold, Operation.SELL, clock.now())))
                .contains(Check.PARTNER_PROGRAM_ACTIVE, Check.NOT_WINDING_DOWN);
    }

    @Test
    @Tag("P3")
    void a_proposal_that_nobody_answers_lapses_at_its_date() {
        var partner = selling.partner("DE");
        var offer = listed(partner, AuthorizationTerms.UNLIMITED);
        sell(partner, offer);
        var date = clock.now().plus(Duration.ofDays(3));
        var proposed = propose.propose(offer.publisher(), offer.id(), partner, command(date))
                .orElseThrow();
        clock.moveTo(date);
        settle();
        assertThat(windDowns.find(proposed.id()).orElseThrow().state()).isEqualTo(WindDown.State.LAPSED);
        assertThat(audiences.maySell(offer.id(), partner)).containsExactly(partner);
    }

    private static AuthorizationTerms until(Instant end) {
        return new AuthorizationTerms(Optional.empty(), Optional.of(end), Optional.empty(), new OnwardRight.All());
    }

    private OfferFixture.Made listed(OrganizationId partner, AuthorizationTerms granted) {
        var offer = audiences.published(AudienceOption.SPECIFIC);
        sync.sync(
                        offer.publisher(),
                        offer.id(),
                        new SyncAudience.Command(
                                Optional.empty(), Map.of(partner, granted), Set.of(), Optional.empty(), false))
                .orElseThrow();
        audiences.tick();
        return offer;
    }

    private PlacedOrder sell(OrganizationId partner, OfferFixture.Made offer) {
        var wish = SellingFixture.wish(selling.customer("DE", partner), offer.plan());
        audiences.tick();
        var order = selling.sell(selling.agentOf(partner), wish);
        audiences.tick();
        return order;
    }

    private Outcome<ChangeTerms.Changed> change(
            OfferFixture.Made offer, OrganizationId partner, AuthorizationTerms wanted) {
        return terms.change(
                offer.publisher(), held(offer, partner).id(), new ChangeTerms.Command(wanted, Optional.empty()));
    }

    private Outcome<ChangeTerms.Changed> request(
            OfferFixture.Made offer, OrganizationId partner, AuthorizationTerms wanted) {
        return terms.request(
                offer.publisher(), held(offer, partner).id(), new ChangeTerms.Command(wanted, Optional.empty()));
    }

    private Authorization held(OfferFixture.Made offer, OrganizationId partner) {
        return authorizations.current(offer.id(), partner).orElseThrow();
    }

    private ProposeWindDown.Command command(Instant date) {
        return new ProposeWindDown.Command(Optional.of(date), "The product line ends.");
    }

    private WindDownId windDown(OfferFixture.Made offer, OrganizationId partner, Instant date) {
        var proposed = propose.propose(selling.agentOf(partner), offer.id(), partner, command(date))
                .orElseThrow();
        audiences.tick();
        answer.accept(offer.publisher(), proposed.id()).orElseThrow();
        audiences.tick();
        return proposed.id();
    }

    private void move(OfferFixture.Made offer, WantedTransition wanted) {
        var result = transactions.execute(_ -> moves.apply(
                offer.publisher(), new AudienceMove(offer.id(), wanted, new MoveBy.Request(UUID.randomUUID()))));
        assertThat(result).isInstanceOf(MoveResult.Applied.class);
        audiences.tick();
    }

    private void settle() {
        dueWork.forEach(DueWork::runDue);
        audiences.tick();
    }

    private void lose(OrganizationId partner) {
        var at = clock.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update organizations.program_status set recorded_until = :at
                where organization = :id and recorded_until is null
                """).param("at", at).param("id", partner.value()).update();
        jdbc.sql("""
                insert into organizations.program_status
                    (organization, status, reason, recorded_by, recorded_by_name, recorded_from)
                values (:id, 'REJECTED', 'test', :id, 'Test', :at)
                """).param("at", at).param("id", partner.value()).update();
        audiences.tick();
    }

    private static List<Check> failing(Verdict verdict) {
        return verdict.failing().stream().map(CheckResult::check).toList();
    }

    private Verdict ask(
            OfferFixture.Made offer, OrganizationId partner, PlacedOrder order, Operation operation, Instant moment) {
        var customer = jdbc.sql("select beneficiary from sales.sales_order where id = :id")
                .param("id", order.id().value())
                .query(UUID.class)
                .single();
        return verdicts.ask(new Question(
                partner,
                Optional.empty(),
                Optional.of(new OrganizationId(customer)),
                offer.plan(),
                operation,
                Optional.of(Term.P1Y),
                Optional.of(BillingCycle.ANNUAL),
                Optional.of(10),
                Optional.of(Set.of(Role.ADMIN_AGENT)),
                operation == Operation.SELL
                        ? Optional.empty()
                        : Optional.of(order.subscriptions().getFirst()),
                moment));
    }
}
