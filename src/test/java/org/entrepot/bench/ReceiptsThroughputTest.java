package org.entrepot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entrepot.TestDataSource;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.receipts.application.SealRecords;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SellingFixture;
import org.entrepot.sales.Wish;
import org.entrepot.sales.application.PlaceOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Short stretches of real orders with and without receipts take turns, in the order a b b a, so that a machine which slows
 * down slows both; each pair gives one ratio, the median of all counts. The sealer works beside the writers, one stretch
 * behind, and is paid for by them. {@code bin/bench receipts} runs it long, and with a database that keeps what it commits;
 * among the tests it is short, and only the number of statements is held to the letter.
 */
@Tag("alone")
@BenchTest
@DisplayName("P20: 16 writers keep at least 90 % of the throughput that they have without receipts")
class ReceiptsThroughputTest {

    private static final boolean IS_LONG = Integer.getInteger("entrepot.bench.rounds") != null;
    private static final int ROUNDS = Integer.getInteger("entrepot.bench.rounds", 6);
    private static final int WRITERS = 16;
    private static final int ORDERS = IS_LONG ? 20 : 4;
    private static final int CUSTOMERS = 8;

    private final PlaceOrder place;
    private final BenchServer.SwitchedReceipts receipts;
    private final SealRecords sealer;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final TestDataSource data;
    private final JdbcClient jdbc;
    private final List<Seller> sellers = new ArrayList<>();

    ReceiptsThroughputTest(
            PlaceOrder place,
            BenchServer.SwitchedReceipts receipts,
            SealRecords sealer,
            SellingFixture selling,
            OfferFixture offers,
            TestDataSource data,
            JdbcClient jdbc) {
        this.place = place;
        this.receipts = receipts;
        this.sealer = sealer;
        this.selling = selling;
        this.offers = offers;
        this.data = data;
        this.jdbc = jdbc;
    }

    /** A partner with customers of its own, which take turns. */
    private record Seller(Actor agent, List<Wish> wishes) {}

    @Test
    void receipts_cost_less_than_a_tenth() throws Exception {
        prepare();
        assertThat(statements(true) - statements(false))
                .as("statements that a receipt adds to an order")
                .isEqualTo(1);
        var ratios = new ArrayList<Double>();
        try (var writers = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int warmUp = 0; warmUp < (IS_LONG ? 8 : 2); warmUp++) {
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
                .isGreaterThanOrEqualTo(IS_LONG ? 0.9 : 0.5);
    }

    private int statements(boolean withReceipts) {
        receipts.turn(withReceipts);
        sell(sellers.getFirst(), 0);
        return data.statementsOf(() -> sell(sellers.getFirst(), 0)).size();
    }

    /** Seconds that all writers together need for their orders. */
    private double stretch(ExecutorService writers, boolean withReceipts) throws Exception {
        receipts.turn(withReceipts);
        var start = System.nanoTime();
        var work = new ArrayList<Callable<Integer>>();
        if (withReceipts) {
            work.add(sealer::sealOnce);
        }
        sellers.forEach(seller -> work.add(() -> {
            IntStream.range(0, ORDERS).forEach(number -> sell(seller, number));
            return ORDERS;
        }));
        for (var worker : writers.invokeAll(work)) {
            worker.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void sell(Seller seller, int number) {
        var wish = seller.wishes().get(number % seller.wishes().size());
        assertThat(place.place(seller.agent(), wish).orElseThrow()).isInstanceOf(Placement.Placed.class);
    }

    private void prepare() {
        durable(IS_LONG);
        var plans = IntStream.range(0, 4)
                .mapToObj(_ -> offers.anOffer().published())
                .peek(offer -> selling.open(offer, AudienceOption.ANY))
                .map(OfferFixture.Made::plan)
                .toList();
        for (int writer = 0; writer < WRITERS; writer++) {
            var partner = selling.partner("DE");
            var plan = plans.get(writer % plans.size());
            sellers.add(new Seller(
                    selling.agentOf(partner),
                    IntStream.range(0, CUSTOMERS)
                            .mapToObj(_ -> SellingFixture.wish(selling.customer("DE", partner), plan))
                            .toList()));
        }
    }

    @AfterEach
    void asBefore() {
        receipts.turn(true);
        durable(false);
    }

    /** The server of the tests gives up durability for speed; a measurement must not. */
    private void durable(boolean wanted) {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            jdbc.sql("alter system set " + setting + " = " + (wanted ? "on" : "off"))
                    .update();
        }
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    private static void report(List<Double> ratios, double median) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "receipts-throughput.txt"),
                String.format(
                        Locale.ROOT,
                        "%d writers of real orders, %d rounds: with receipts %.1f %% of the throughput without (median; %.1f to %.1f)%n",
                        WRITERS,
                        ROUNDS,
                        100 * median,
                        100 * ratios.getFirst(),
                        100 * ratios.getLast()));
    }
}
