package org.entrepot.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.through;
import static org.entrepot.sales.SellingFixture.wish;

import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.sales.application.PlaceOrder;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.verdict.Check;
import org.entrepot.verdict.CheckResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@RecordApplicationEvents
@DisplayName("R225: an order starts a subscription, with everything frozen")
class PlaceOrderTest {

    private final PlaceOrder place;
    private final ReadSales read;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlaceOrderTest(
            PlaceOrder place,
            ReadSales read,
            SellingFixture selling,
            OfferFixture offers,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.place = place;
        this.read = read;
        this.selling = selling;
        this.offers = offers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    @Tag("P10")
    @Tag("P23")
    void price_term_and_item_are_frozen_and_the_window_is_counted_from_the_order() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        var agent = selling.agentOf(partner);

        var placed = selling.sell(agent, wish(selling.customer("DE", partner), offer.plan()));

        var order = read.order(agent, placed.id()).orElseThrow();
        var line = order.lines().getFirst();
        assertThat(order.total()).isEqualTo(Money.of("1200", "EUR"));
        assertThat(line.unitPrice()).isEqualTo(Money.of("120", "EUR"));
        assertThat(line.quantity()).contains(10);
        assertThat(line.catalogItem()).matches("[A-Z0-9]{12}:[0-9]{4}:[A-Z0-9]{12}");
        assertThat(line.state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(line.termStart()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(line.termEnd()).contains(LocalDate.of(2027, 5, 31));
        assertThat(line.cancellationWindowEnds())
                .isEqualTo(clock.now()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .plus(java.time.Duration.ofDays(14)));
        assertThat(read.subscription(agent, placed.subscriptions().getFirst()).orElseThrow())
                .isEqualTo(line);
    }

    @Test
    @Tag("R242")
    void a_trial_comes_first_and_the_paid_term_after_it() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().withPlan("trial", "12", 1).published();
        selling.open(offer, AudienceOption.ANY);
        var agent = selling.agentOf(partner);

        var placed = selling.sell(agent, wish(selling.customer("DE", partner), offer.plan()));

        var line = read.order(agent, placed.id()).orElseThrow().lines().getFirst();
        assertThat(line.trialEnds()).contains(LocalDate.of(2026, 6, 30));
        assertThat(line.termEnd()).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    @Tag("P13")
    void a_usage_based_plan_is_deployed_elsewhere_and_costs_nothing_by_itself() {
        selling.openPortal(OfferType.VIRTUAL_MACHINE);
        var partner = selling.partner("DE");
        var offer = offers.anOffer().ofType(OfferType.VIRTUAL_MACHINE).published();
        selling.open(offer, AudienceOption.ANY);
        var agent = selling.agentOf(partner);
        var bare = new Wish(
                Optional.of(selling.customer("DE", partner)),
                Optional.empty(),
                offer.plan(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        var line = read.order(agent, selling.sell(agent, bare).id())
                .orElseThrow()
                .lines()
                .getFirst();

        assertThat(line.deployment())
                .hasValueSatisfying(
                        portal -> assertThat(portal.url()).isEqualTo("https://deploy.operator.example/start"));
        assertThat(line.quantity()).isEmpty();
        assertThat(line.termEnd()).isEmpty();
        assertThat(line.billingCycle()).isEqualTo(BillingCycle.NONE);
        assertThat(line.charge().isZero()).isTrue();
    }

    @Test
    @Tag("R61")
    @Tag("P13")
    void a_container_plan_cannot_be_bought_here_and_nothing_else_is_against_it() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().ofType(OfferType.CONTAINER).published();
        selling.open(offer, AudienceOption.NONE);
        var declined = declined(selling.customer("DE", partner), partner, offer.plan());
        assertThat(declined.verdict().failing())
                .extracting(CheckResult::check)
                .containsExactly(Check.CAN_BE_BOUGHT_HERE);
    }

    @Test
    @Tag("P20")
    void receipt_and_event_stand_or_fall_with_the_order(ApplicationEvents events) {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var agent = selling.agentOf(partner);
        var wish = wish(selling.customer("DE", partner), offer.plan());
        var before = receipts();

        transaction.executeWithoutResult(status -> {
            selling.sell(agent, wish);
            status.setRollbackOnly();
        });
        assertThat(receipts()).isEqualTo(before);
        assertThat(read.orders(agent, PageRequest.first()).orElseThrow().items())
                .isEmpty();

        events.clear();
        var placed = selling.sell(agent, wish);
        assertThat(receipts()).isEqualTo(before + 1);
        assertThat(events.stream(OrderPlaced.class))
                .singleElement()
                .satisfies(event -> assertThat(event.order()).isEqualTo(placed.id()));
    }

    @Test
    @Tag("P6")
    void a_declined_order_names_its_check_and_writes_nothing() {
        var partner = selling.partner("DE");
        var customer = selling.customer("DE", partner);
        var offer = offers.anOffer().onePerCustomer().published();
        selling.open(offer, AudienceOption.SPECIFIC);
        var before = written();

        var declined = declined(customer, partner, offer.plan());

        assertThat(declined.verdict().reason().orElseThrow().check()).isEqualTo(Check.AUTHORIZATION_CURRENT);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("P17")
    void what_is_left_out_is_never_taken_for_a_yes() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var nobody = new Wish(
                Optional.empty(), Optional.empty(), offer.plan(), Optional.empty(), Optional.empty(), Optional.empty());

        var placement = place.place(selling.agentOf(partner), nobody).orElseThrow();

        assertThat(placement)
                .isInstanceOfSatisfying(
                        Placement.Declined.class,
                        declined -> assertThat(declined.verdict().answer())
                                .isEqualTo(org.entrepot.verdict.Verdict.Answer.OPEN));
    }

    @Test
    @Tag("R34")
    void the_wrong_role_is_told_which_could() {
        var partner = selling.partner("DE");
        var offer = offers.anOffer().published();
        var outcome = place.place(
                selling.agentOf(partner, Role.HELPDESK_AGENT), wish(selling.customer("DE", partner), offer.plan()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Denial.ROLE_REQUIRED));
    }

    @Test
    @Tag("P8")
    void those_who_take_part_read_it_and_to_everybody_else_it_does_not_exist() {
        var provider = selling.provider("DE");
        var reseller = selling.reseller("DE");
        selling.link(provider, reseller);
        var customer = selling.customer("DE", provider);
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var placed = selling.sell(selling.agentOf(provider), through(reseller, wish(customer, offer.plan())));
        var subscription = placed.subscriptions().getFirst();

        for (var reader : java.util.List.of(
                selling.agentOf(provider),
                selling.agentOf(reseller),
                selling.agentOf(customer, Role.CUSTOMER_ADMIN),
                offers.operator(Role.OPERATIONS))) {
            var order = read.order(reader, placed.id()).orElseThrow();
            assertThat(read.subscription(reader, subscription).orElseThrow().id())
                    .isEqualTo(subscription);
            assertThat(order.showsPriceTo(reader)).isEqualTo(reader.worksFor(provider) || reader.has(Role.OPERATIONS));
        }
        for (var stranger : java.util.List.of(
                selling.agentOf(selling.partner("DE")), selling.agentOf(selling.customer("DE"), Role.CUSTOMER_ADMIN))) {
            assertThat(refusal(read.order(stranger, placed.id()))).isEqualTo(Denial.NOT_FOUND);
            assertThat(refusal(read.subscription(stranger, subscription))).isEqualTo(Denial.NOT_FOUND);
            assertThat(read.orders(stranger, PageRequest.first()).orElseThrow().items())
                    .isEmpty();
        }
        assertThat(refusal(read.order(offer.publisher(), placed.id()))).isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    void lists_page_by_key_and_narrow_by_customer_offer_and_state() {
        var partner = selling.partner("DE");
        var agent = selling.agentOf(partner);
        var customer = selling.customer("DE", partner);
        var other = selling.customer("DE", partner);
        var offer = offers.anOffer().published();
        var second = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        selling.open(second, AudienceOption.ANY);
        selling.sell(agent, wish(customer, offer.plan()));
        selling.end(selling.sell(agent, wish(other, offer.plan())));
        selling.sell(agent, wish(customer, second.plan()));

        var first = read.subscriptions(
                        agent, Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.first(2))
                .orElseThrow();
        var rest = read.subscriptions(
                        agent,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PageRequest.of(Optional.of(2), first.next()))
                .orElseThrow();
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isEmpty();
        assertThat(first.items()).extracting(SubscriptionView::offer).containsExactly(second.id(), offer.id());

        assertThat(count(agent, Optional.empty(), Optional.of(offer.id()), Optional.empty()))
                .isEqualTo(2);
        assertThat(count(agent, Optional.empty(), Optional.empty(), Optional.of(SubscriptionState.DELETED)))
                .isEqualTo(1);
        var name = jdbc.sql("select name from organizations.organization where id = :id")
                .param("id", other.value())
                .query(String.class)
                .single();
        assertThat(count(agent, Optional.of(name), Optional.empty(), Optional.empty()))
                .isEqualTo(1);
        assertThat(count(agent, Optional.of("nobody at all"), Optional.empty(), Optional.empty()))
                .isZero();
    }

    private int count(
            org.entrepot.kernel.Actor agent,
            Optional<String> name,
            Optional<org.entrepot.kernel.OfferId> offer,
            Optional<SubscriptionState> state) {
        return read.subscriptions(agent, name, offer, state, PageRequest.first())
                .orElseThrow()
                .items()
                .size();
    }

    private Placement.Declined declined(OrganizationId customer, OrganizationId partner, PlanId plan) {
        return (Placement.Declined)
                place.place(selling.agentOf(partner), wish(customer, plan)).orElseThrow();
    }

    private static org.entrepot.kernel.Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("not refused: " + value);
                },
                problems -> problems.getFirst().refusal());
    }

    private long receipts() {
        return jdbc.sql("select (select count(*) from receipts.record) + (select count(*) from receipts.pending)")
                .query(Long.class)
                .single();
    }

    private long written() {
        return receipts() + jdbc.sql("""
                        select (select count(*) from sales.sales_order) + (select count(*) from sales.order_line)
                            + (select count(*) from sales.subscription) + (select count(*) from sales.subscription_status)
                        """).query(Long.class).single();
    }
}
