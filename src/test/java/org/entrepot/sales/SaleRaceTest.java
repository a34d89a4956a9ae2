package org.entrepot.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.sales.SellingFixture.wish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.sales.application.PlaceOrder;
import org.entrepot.verdict.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@Tag("P21")
@DisplayName("P21: a sale and a change of the audience never miss each other")
class SaleRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PlaceOrder place;
    private final SalesRecord record;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;

    SaleRaceTest(
            PlaceOrder place,
            SalesRecord record,
            SellingFixture selling,
            OfferFixture offers,
            TestClock clock,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction) {
        this.place = place;
        this.record = record;
        this.selling = selling;
        this.offers = offers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void a_sale_waits_for_a_removal_under_way_and_is_then_declined() throws Exception {
        var partner = selling.partner("DE");
        var customer = selling.customer("DE", partner);
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        clock.moveBy(Duration.ofSeconds(1));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var removal = database.getConnection()) {
            removal.setAutoCommit(false);
            run(removal, "select from channel.audience where offer_id = '" + offer.id() + "' for update");
            assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now())))
                    .isFalse();

            var sale = threads.submit(() -> place.place(selling.agentOf(partner), wish(customer, offer.plan()))
                    .orElseThrow());
            waitUntilSomebodyWaits(sale);
            run(
                    removal,
                    "update channel.authorization set state = 'ENDED', ended_because = 'REMOVED' where offer_id = '"
                            + offer.id() + "'");
            removal.commit();

            assertThat(answer(sale))
                    .isInstanceOfSatisfying(
                            Placement.Declined.class,
                            declined -> assertThat(declined.verdict()
                                            .reason()
                                            .orElseThrow()
                                            .check())
                                    .isEqualTo(Check.AUTHORIZATION_CURRENT));
        }
        assertThat(record.hasSold(partner, offer.id(), new AsOf(clock.now()))).isFalse();
    }

    @Test
    void a_removal_waits_for_a_sale_under_way_and_then_sees_it() throws Exception {
        var partner = selling.partner("DE");
        var customer = selling.customer("DE", partner);
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.SPECIFIC, partner);
        clock.moveBy(Duration.ofSeconds(1));
        var isSold = new CyclicBarrier(2);
        var mayCommit = new CyclicBarrier(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sale = threads.submit(() -> transaction.execute(_ -> {
                var placement = place.place(selling.agentOf(partner), wish(customer, offer.plan()))
                        .orElseThrow();
                await(isSold);
                await(mayCommit);
                return placement;
            }));
            await(isSold);
            var removal = threads.submit(() -> transaction.execute(_ -> {
                jdbc.sql("select offer_id from channel.audience where offer_id = :offer for update")
                        .param("offer", offer.id().value())
                        .query()
                        .singleRow();
                return record.hasSold(partner, offer.id(), new AsOf(clock.now()));
            }));
            waitUntilSomebodyWaits(removal);
            await(mayCommit);

            assertThat(answer(sale)).isInstanceOf(Placement.Placed.class);
            assertThat(answer(removal)).isTrue();
        }
    }

    @Test
    void two_sales_of_one_offer_do_not_wait_for_each_other() throws Exception {
        var offer = offers.anOffer().published();
        selling.open(offer, AudienceOption.ANY);
        var bothSold = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sales = List.of(selling.partner("DE"), selling.partner("FR")).stream()
                    .map(partner -> {
                        var wish = wish(selling.customer("DE", partner), offer.plan());
                        return threads.submit(() -> transaction.execute(_ -> {
                            var placement =
                                    place.place(selling.agentOf(partner), wish).orElseThrow();
                            await(bothSold);
                            return placement;
                        }));
                    })
                    .toList();
            for (var sale : sales) {
                assertThat(answer(sale)).isInstanceOf(Placement.Placed.class);
            }
        }
    }

    @Test
    @Tag("R227")
    void of_two_orders_for_the_one_allowed_subscription_exactly_one_wins() throws Exception {
        var one = selling.partner("DE");
        var other = selling.partner("FR");
        var customer = selling.customer("DE", one, other);
        var offer = offers.anOffer().onePerCustomer().published();
        selling.open(offer, AudienceOption.ANY);
        clock.moveBy(Duration.ofSeconds(1));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = List.of(one, other).stream()
                    .map(partner -> threads.submit(() -> {
                        await(start);
                        return place.place(selling.agentOf(partner), wish(customer, offer.plan()))
                                .orElseThrow();
                    }))
                    .toList();
            var answers = List.of(answer(orders.getFirst()), answer(orders.getLast()));
            assertThat(answers).filteredOn(Placement.Placed.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Placement.Declined.class::isInstance)
                    .singleElement()
                    .satisfies(declined -> assertThat(((Placement.Declined) declined)
                                    .verdict()
                                    .reason()
                                    .orElseThrow()
                                    .check())
                            .isEqualTo(Check.ONE_PER_CUSTOMER));
        }
    }

    /** Asks the server who waits for a lock, until somebody does; fails when the other side did not have to wait. */
    private void waitUntilSomebodyWaits(Future<?> other) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() == 0) {
            assertThat(other.isDone()).as("went on without waiting").isFalse();
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return jdbc.sql("""
                select count(*) from pg_locks lock
                join pg_stat_activity session on session.pid = lock.pid
                where not lock.granted and session.datname = current_database()
                """).query(Integer.class).single();
    }

    private static <T> T answer(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
