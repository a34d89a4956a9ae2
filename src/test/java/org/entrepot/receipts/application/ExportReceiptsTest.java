package org.entrepot.receipts.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.Receipts;
import org.entrepot.receipts.ReceiptsFixture;
import org.entrepot.receipts.ReceiptsRefusal;
import org.entrepot.receipts.verifier.Verified;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("P20: what was done to the database shows in the export, and the first bad record is named")
class ExportReceiptsTest {

    private final Receipts receipts;
    private final ExportReceipts exports;
    private final SealRecords sealer;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @TempDir
    Path directory;

    ExportReceiptsTest(
            Receipts receipts,
            ExportReceipts exports,
            SealRecords sealer,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.receipts = receipts;
        this.exports = exports;
        this.sealer = sealer;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void only_operations_exports() {
        assertThat(exports.open(ReceiptsFixture.publisher()))
                .isEqualTo(Outcome.refused(ReceiptsRefusal.RECEIPT_EXPORT_IS_FOR_OPERATIONS, "OPERATIONS"));
    }

    @Test
    void an_export_holds_and_tampering_with_the_database_is_found() {
        IntStream.range(0, 25).forEach(_ -> {
            IntStream.range(0, 4).forEach(_ -> recorded());
            bulk();
            sealer.sealOnce();
        });
        var waiting = recorded();
        assertThat(verify()).startsWith("OK: 25 blocks, 125 sealed records, 1 recorded");

        var victim = id("select id from receipts.record where block_number = 20 and position = 2");
        tampered("""
                update receipts.record
                set canonical = replace(canonical, 'something', 'anything')
                where id = cast(:id as uuid)
                """, victim, "block 20, record " + victim + ": was changed");
        tampered(
                "delete from receipts.record where id = cast(:id as uuid)",
                victim,
                "block 20, record " + victim + ": is missing");
        var row = id("select record_id::text from receipts.bulk_row join receipts.record on record.id = record_id"
                + " where block_number = 7 limit 1");
        tampered(
                "delete from receipts.bulk_row where record_id = cast(:id as uuid) and position = 1",
                row,
                "block 7, record " + row + ": has 2 rows, its content says 3");
        tampered(
                """
                update receipts.record
                set position = 99 - position
                where block_number = (select block_number from receipts.record where id = cast(:id as uuid))
                """,
                victim,
                "block 20, record " + id("select id from receipts.record where block_number = 20 and position = 0")
                        + ": is missing or out of order");
        tampered(
                "update receipts.block set record_ids[1] = record_ids[2] where number = 20 and :id <> ''",
                victim,
                "is missing or out of order");
        tampered(
                "update receipts.block set content_hashes[1] = content_hashes[2] where number = 20 and :id <> ''",
                victim,
                "block 20, its list of records was changed");
        tampered(
                "update receipts.block set sealed_at = sealed_at - interval '1 day' where number = 20 and :id <> ''",
                victim,
                "block 21, does not follow block 20");
        assertThat(waiting).isNotNull();
    }

    /** Does it with all guards off, as somebody who owns the database can; undone afterwards. */
    private void tampered(String sql, String id, String finding) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(sql).param("id", id).update()).as(sql).isPositive();
            assertThat(verify()).as(sql).startsWith("BROKEN").contains(finding);
            status.setRollbackOnly();
        });
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private ReceiptId recorded() {
        return transaction.execute(_ -> receipts.record(
                ReceiptsFixture.publisher(), ReceiptsFixture.Kind.SOMETHING_HAPPENED, ReceiptContent.empty()));
    }

    private void bulk() {
        var rows = IntStream.range(0, 3)
                .mapToObj(number -> ReceiptContent.empty().with("row", number))
                .toList();
        transaction.executeWithoutResult(_ -> receipts.recordBulk(
                ReceiptsFixture.publisher(), ReceiptsFixture.Kind.SOMETHING_HAPPENED, ReceiptContent.empty(), rows));
    }

    private String verify() {
        Actor operator = ReceiptsFixture.operator();
        var file = directory.resolve("export.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            exports.open(operator).orElseThrow().writeTo(out);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return Verified.say(List.of(file.toString()));
    }
}
