package org.entrepot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entrepot.EntrepotTest;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.AudienceOption;
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
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    SaleLockTest(
            AudienceFixture audiences,
            Audiences published,
            SyncAudience sync,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.published = published;
        this.sync = sync;
        this.transactions = transactions;
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
