package org.entrepot.receipts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.Receipts;
import org.entrepot.receipts.ReceiptsFixture;
import org.entrepot.receipts.domain.InclusionProof;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.receipts.domain.ReceiptStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("P20: records are sealed behind the transactions that wrote them")
class SealRecordsTest {

    private final Receipts receipts;
    private final SealRecords sealer;
    private final ReadReceipts read;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Actor publisher = ReceiptsFixture.publisher();

    SealRecordsTest(
            Receipts receipts,
            SealRecords sealer,
            ReadReceipts read,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.receipts = receipts;
        this.sealer = sealer;
        this.read = read;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void nothing_waits_from_the_test_before() {
        sealAll();
    }

    @Test
    void a_receipt_outside_a_transaction_is_refused() {
        assertThatThrownBy(() ->
                        receipts.record(publisher, ReceiptsFixture.Kind.SOMETHING_HAPPENED, ReceiptContent.empty()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_receipt_goes_with_its_deed_when_that_is_rolled_back() {
        transaction.execute(status -> {
            status.setRollbackOnly();
            return record();
        });
        assertThat(count("receipts.pending")).isZero();
        assertThat(sealer.sealOnce()).isZero();
    }

    @Test
    void a_receipt_is_recorded_then_sealed_with_a_proof() {
        var others = IntStream.range(0, 4).mapToObj(_ -> recorded()).toList();
        var receipt = recorded();
        assertThat(status(receipt)).isEqualTo(ReceiptStatus.RECORDED);
        assertThat(proof(receipt)).isEmpty();

        assertThat(sealer.sealOnce()).isEqualTo(5);

        assertThat(status(receipt)).isEqualTo(ReceiptStatus.SEALED);
        assertThat(proof(receipt)).hasValueSatisfying(proof -> {
            assertThat(proof.holds()).isTrue();
            assertThat(proof.content()).isEqualTo(one(receipt).hash());
            assertThat(proof.block().hash())
                    .isEqualTo(proof(others.getFirst()).orElseThrow().block().hash());
        });
        assertThat(sealer.sealOnce()).isZero();
    }

    @Test
    void a_record_committed_late_with_an_earlier_id_is_sealed_by_the_next_block() {
        var late = transaction.execute(_ -> {
            var early = record();
            var inTime = inAnotherThread(this::recorded);
            assertThat(early.value()).isLessThan(inTime.value());
            assertThat(inAnotherThread(sealer::sealOnce)).isEqualTo(1);
            assertThat(inAnotherThread(() -> status(inTime))).isEqualTo(ReceiptStatus.SEALED);
            return early;
        });
        assertThat(status(late)).isEqualTo(ReceiptStatus.RECORDED);
        assertThat(sealer.sealOnce()).isEqualTo(1);
        assertThat(status(late)).isEqualTo(ReceiptStatus.SEALED);
    }

    @Test
    void only_one_sealer_is_elected_and_the_other_does_not_wait() {
        recorded();
        transaction.executeWithoutResult(_ -> {
            assertThat(sealer.sealOnce()).isEqualTo(1);
            recordedInAnotherThread();
            assertThat(inAnotherThread(sealer::sealOnce)).isZero();
        });
        assertThat(sealer.sealOnce()).isEqualTo(1);
    }

    @Test
    void sealers_that_race_seal_each_record_once_in_one_chain() throws Exception {
        var before = count("receipts.record");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var writers = IntStream.range(0, 2)
                    .mapToObj(_ -> pool.submit(() -> {
                        IntStream.range(0, 150).forEach(_ -> recorded());
                        return 0;
                    }));
            var sealers = IntStream.range(0, 4)
                    .mapToObj(_ -> pool.submit(() -> {
                        var sealed = 0;
                        for (int round = 0; round < 100; round++) {
                            sealed += sealer.sealOnce();
                        }
                        return sealed;
                    }));
            for (var task : Stream.concat(writers, sealers).toList()) {
                task.get();
            }
        }
        sealAll();
        assertThat(count("receipts.record")).isEqualTo(before + 300);
        assertThat(count("receipts.pending")).isZero();
        assertThat(linksThatDoNotHold()).isZero();
    }

    @Test
    void a_sealer_killed_before_its_commit_leaves_nothing_half_done() {
        var receipt = recorded();
        var blocks = count("receipts.block");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    assertThat(sealer.sealOnce()).isEqualTo(1);
                    var process = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    inAnotherThread(() -> jdbc.sql("select pg_terminate_backend(:process, 5000)")
                            .param("process", process)
                            .query(Boolean.class)
                            .single());
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count("receipts.block")).isEqualTo(blocks);
        assertThat(status(receipt)).isEqualTo(ReceiptStatus.RECORDED);
        assertThat(sealer.sealOnce()).isEqualTo(1);
        assertThat(status(receipt)).isEqualTo(ReceiptStatus.SEALED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "bulk_row", "block"})
    void what_is_written_is_neither_changed_nor_removed(String table) {
        transaction.executeWithoutResult(_ -> receipts.recordBulk(
                publisher,
                ReceiptsFixture.Kind.SOMETHING_HAPPENED,
                ReceiptContent.empty(),
                List.of(ReceiptContent.empty().with("row", 1))));
        sealAll();
        var column = table.equals("block") ? "records" : "position";
        for (var change : List.of(
                "update receipts." + table + " set " + column + " = " + column,
                "delete from receipts." + table,
                "truncate receipts." + table + " cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
    }

    @Test
    void a_receipt_that_waits_is_neither_changed_nor_removed() {
        var receipt = recorded();
        for (var change : List.of(
                "update receipts.pending set canonical = ''",
                "delete from receipts.pending",
                "truncate receipts.pending")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
        assertThat(sealer.sealOnce()).isEqualTo(1);
        assertThat(status(receipt)).isEqualTo(ReceiptStatus.SEALED);
    }

    private ReceiptId record() {
        return receipts.record(publisher, ReceiptsFixture.Kind.SOMETHING_HAPPENED, ReceiptContent.empty());
    }

    private ReceiptId recorded() {
        return transaction.execute(_ -> record());
    }

    private void recordedInAnotherThread() {
        inAnotherThread(this::recorded);
    }

    private Receipt one(ReceiptId id) {
        return read.one(publisher, id).orElseThrow();
    }

    private ReceiptStatus status(ReceiptId id) {
        return one(id).status();
    }

    private Optional<InclusionProof> proof(ReceiptId id) {
        return read.proof(publisher, id).orElseThrow();
    }

    private void sealAll() {
        var sealed = sealer.sealOnce();
        while (sealed > 0) {
            sealed = sealer.sealOnce();
        }
    }

    private long linksThatDoNotHold() {
        return jdbc.sql("""
                        select count(*)
                        from receipts.block
                        left join receipts.block as before on before.number = block.number - 1
                        where block.previous <> coalesce(before.hash, decode(repeat('00', 32), 'hex'))
                            or (before.number is null and block.number <> 1)
                        """).query(Long.class).single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
