package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SellingFixture;
import org.entrepot.sales.application.PlaceOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P21: a sale shares the audience row until it commits, a change takes it for itself. */
@EntrepotTest
@Tag("P21")
class SaleLockTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final AudienceFixture audiences;
    private final Audiences published;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final SellingFixture selling;
    private final PlaceOrder place;
    private final TransactionTemplate transactions;
    private final TestClock clock;
    private final JdbcClient jdbc;

    SaleLockTest(
            AudienceFixture audiences,
            Audiences published,
            SyncAudience sync,
            AudienceMoves moves,
            SellingFixture selling,
            PlaceOrder place,
            TransactionTemplate transactions,
            TestClock clock,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.published = published;
        this.sync = sync;
        this.moves = moves;
        this.selling = selling;
        this.place = place;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_sync_waits_until_the_sale_has_committed() throws Exception {
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.ANY);
        var selling = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sale = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(_ -> {
                        published.lockForSale(offer.id());
                        selling.countDown();
                        await(mayCommit);
                    }),
                    threads);
            await(selling);
            var synced = CompletableFuture.supplyAsync(
                    () -> sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft()), threads);
            untilSomebodyWaits();
            assertThat(synced).isNotDone();
            mayCommit.countDown();
            sale.get(BOUND.toSeconds(), TimeUnit.SECONDS);
            assertThat(synced.get(BOUND.toSeconds(), TimeUnit.SECONDS)
                            .orElseThrow()
                            .after())
                    .isEqualTo(AudienceOption.ANY);
        }
    }

    @Test
    void two_sales_share_the_row() {
        var offer = audiences.published(AudienceOption.ANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.executeWithoutResult(_ -> {
                published.lockForSale(offer.id());
                var other = CompletableFuture.runAsync(
                        () -> transactions.executeWithoutResult(_ -> published.lockForSale(offer.id())), threads);
                assertThat(other).succeedsWithin(BOUND);
            });
        }
    }

    @Test
    void a_sale_waits_for_a_change_of_the_audience() throws Exception {
        var offer = audiences.published(AudienceOption.NONE);
        audiences.choose(offer, AudienceOption.ANY);
        var changing = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var change = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(_ -> {
                        sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft())
                                .orElseThrow();
                        changing.countDown();
                        await(mayCommit);
                    }),
                    threads);
            await(changing);
            var sale = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(_ -> published.lockForSale(offer.id())), threads);
            untilSomebodyWaits();
            assertThat(sale).isNotDone();
            mayCommit.countDown();
            change.get(BOUND.toSeconds(), TimeUnit.SECONDS);
            assertThat(sale).succeedsWithin(BOUND);
        }
    }

    @Test
    @DisplayName("A sale on a machine whose clock is behind never asks about the time before the last move")
    void a_sale_is_never_earlier_than_the_last_move() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.SPECIFIC, partner);
        var behind = clock.now();
        clock.moveBy(Duration.ofSeconds(5));
        var moved = move(offer, new WantedTransition.RemovePartners(Set.of(partner)));
        clock.moveTo(behind);
        assertThat(transactions.<Instant>execute(_ -> published.lockForSale(offer.id())))
                .isAfterOrEqualTo(moved.at());
        var wish = SellingFixture.wish(selling.customer("DE", partner), offer.plan());
        assertThat(place.place(selling.agentOf(partner), wish).orElseThrow()).isInstanceOf(Placement.Declined.class);
    }

    @Test
    void moves_of_two_machines_are_recorded_one_after_the_other() {
        var partner = selling.partner("DE");
        var offer = audiences.published(AudienceOption.NONE);
        var behind = clock.now();
        clock.moveBy(Duration.ofSeconds(5));
        var first = move(offer, new WantedTransition.ToSpecific(Map.of(partner, AuthorizationTerms.UNLIMITED)));
        clock.moveTo(behind);
        var second = move(offer, new WantedTransition.RemovePartners(Set.of(partner)));
        var third = move(offer, new WantedTransition.ToNone());
        assertThat(second.at()).isAfter(first.at());
        assertThat(third.at()).isAfter(second.at());
    }

    private MoveResult.Applied move(OfferFixture.Made offer, WantedTransition wanted) {
        var move = new AudienceMove(offer.id(), wanted, new MoveBy.Operator("asked by telephone"));
        return (MoveResult.Applied)
                Objects.requireNonNull(transactions.execute(_ -> moves.apply(offer.publisher(), move)));
    }

    /** Asks the server, so that nobody has to guess how long a thread takes. */
    private void untilSomebodyWaits() {
        var deadline = System.nanoTime() + BOUND.toNanos();
        while (waiting() == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the row").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long waiting() {
        return jdbc.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
