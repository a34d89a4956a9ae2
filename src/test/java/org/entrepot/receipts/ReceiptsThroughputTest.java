package org.entrepot.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.receipts.application.SealRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short stretches of sales with and without receipts take turns, in the order a b b a, so that a machine which slows down
 * slows both; each pair gives one ratio, the median of all counts. A sale has as many statements as that of the
 * marketplace: about 24 reads for the verdict and the shelf, the lock of P21, five rows. The database keeps what it
 * commits, as in production. The sealer works beside the writers, one stretch behind, and is paid for by them.
 * Runs by {@code bin/bench receipts} only: beside other work on the machine the ratios scatter too far to judge by.
 */
@EntrepotTest
@EnabledIfSystemProperty(named = "entrepot.bench.rounds", matches = "[0-9]+")
@DisplayName("P20: 16 writers keep at least 90 % of the throughput that they have without receipts")
class ReceiptsThroughputTest {

    private static final int WRITERS = 16;
    private static final int SALES = 25;
    private static final int READS = 24;
    private static final int ROUNDS = Integer.getInteger("entrepot.bench.rounds", 12);

    private final Receipts receipts;
    private final SealRecords sealer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Actor partner = ReceiptsFixture.partner();
    private final List<UUID> offers =
            IntStream.range(0, 50).mapToObj(_ -> Ids.next()).toList();

    ReceiptsThroughputTest(Receipts receipts, SealRecords sealer, JdbcClient jdbc, TransactionTemplate transaction) {
        this.receipts = receipts;
        this.sealer = sealer;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void receipts_cost_less_than_a_tenth() throws Exception {
        prepare();
        var ratios = new ArrayList<Double>();
        try (var writers = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int warmUp = 0; warmUp < 4; warmUp++) {
                stretch(writers, warmUp % 2 == 0);
            }
            for (int round = 0; round < ROUNDS; round++) {
                var receiptsFirst = round % 2 == 0;
                var first = stretch(writers, receiptsFirst);
                var second = stretch(writers, !receiptsFirst);
                ratios.add(receiptsFirst ? second / first : first / second);
            }
        }
        ratios.sort(null);
        var median = (ratios.get((ROUNDS - 1) / 2) + ratios.get(ROUNDS / 2)) / 2;
        report(ratios, median);
        assertThat(median)
                .as("throughput with receipts, of that without: " + ratios)
                .isGreaterThanOrEqualTo(0.9);
    }

    /** Seconds that all writers together need for their sales. */
    private double stretch(ExecutorService writers, boolean withReceipts) throws Exception {
        var start = System.nanoTime();
        var work = new ArrayList<Callable<Integer>>();
        if (withReceipts) {
            work.add(sealer::sealOnce);
        }
        IntStream.range(0, WRITERS)
                .forEach(writer -> work.add(() -> {
                    IntStream.range(0, SALES)
                            .forEach(number ->
                                    sell(offers.get((writer * SALES + number) % offers.size()), withReceipts));
                    return SALES;
                }));
        for (var worker : writers.invokeAll(work)) {
            worker.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** As a sale does it: facts of the verdict, the shared lock of P21, order with lines, subscription with its state, event. */
    private void sell(UUID offer, boolean withReceipt) {
        var order = Ids.next();
        transaction.executeWithoutResult(_ -> {
            for (int fact = 0; fact < READS; fact++) {
                jdbc.sql("select state from bench.fact where offer_id = :offer and recorded_until is null")
                        .param("offer", offer)
                        .query(String.class)
                        .list();
            }
            jdbc.sql("select state from bench.audience where offer_id = :offer for share")
                    .param("offer", offer)
                    .query(String.class)
                    .single();
            insert("sale", order, offer);
            insert("line", Ids.next(), order);
            insert("subscription", Ids.next(), order);
            insert("history", Ids.next(), order);
            insert("event", Ids.next(), order);
            if (withReceipt) {
                receipts.record(
                        partner,
                        ReceiptsFixture.Kind.SOMETHING_HAPPENED,
                        ReceiptContent.about("order", order)
                                .andAbout("offer", offer)
                                .with("quantity", 3)
                                .concerning(partner.organization())
                                .at(TestClock.START));
            }
        });
    }

    private void insert(String table, UUID id, UUID parent) {
        jdbc.sql("insert into bench." + table
                        + " (id, parent_id, state, amount, moment) values (:id, :parent, 'active', 99.90, :moment)")
                .param("id", id)
                .param("parent", parent)
                .param("moment", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
    }

    @AfterEach
    void fast() {
        durable(false);
    }

    /** The server of the tests gives up durability for speed; this measurement must not. */
    private void durable(boolean wanted) {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            jdbc.sql("alter system set " + setting + " = " + (wanted ? "on" : "off"))
                    .update();
        }
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    private void prepare() {
        durable(true);
        jdbc.sql("create schema bench").update();
        jdbc.sql("create table bench.audience (offer_id uuid primary key, state text not null)")
                .update();
        jdbc.sql("create table bench.fact (offer_id uuid primary key, state text not null, recorded_until timestamptz)")
                .update();
        for (var table : List.of("sale", "line", "subscription", "history", "event")) {
            jdbc.sql("create table bench." + table + " (id uuid primary key, parent_id uuid not null,"
                            + " state text not null, amount numeric not null, moment timestamptz not null)")
                    .update();
            jdbc.sql("create index on bench." + table + " (parent_id)").update();
        }
        offers.forEach(offer -> {
            jdbc.sql("insert into bench.audience values (:offer, 'any')")
                    .param("offer", offer)
                    .update();
            jdbc.sql("insert into bench.fact values (:offer, 'live', null)")
                    .param("offer", offer)
                    .update();
        });
    }

    private static void report(List<Double> ratios, double median) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "receipts-throughput.txt"),
                String.format(
                        Locale.ROOT,
                        "%d writers, %d rounds: with receipts %.1f %% of the throughput without (median; %.1f to %.1f)%n",
                        WRITERS,
                        ROUNDS,
                        100 * median,
                        100 * ratios.getFirst(),
                        100 * ratios.getLast()));
    }
}
