package org.entrepot.receipts.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain.Entry;
import org.entrepot.receipts.domain.ReceiptExports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chain in stretches of blocks, so that an export of any length needs the memory of one stretch. */
@Repository
class JdbcReceiptExports implements ReceiptExports {

    private static final int STRETCH = 20;

    private final JdbcClient jdbc;

    JdbcReceiptExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(Consumer<SealedBlock> blocks, Consumer<ExportedRecord> pending) {
        var after = 0L;
        var stretch = blocksAfter(after);
        while (!stretch.isEmpty()) {
            var last = stretch.getLast().block().number();
            var records = records(after, last);
            stretch.forEach(held -> blocks.accept(new SealedBlock(
                    held.block(),
                    held.entries(),
                    records.getOrDefault(held.block().number(), List.of()))));
            after = last;
            stretch = blocksAfter(after);
        }
        pending().forEach(pending);
    }

    private record Held(Block block, List<Entry> entries) {}

    private List<Held> blocksAfter(long number) {
        return jdbc.sql("""
                        select number, previous, root, records, sealed_at, record_ids, content_hashes
                        from receipts.block
                        where number > :number
                        order by number
                        limit :stretch
                        """)
                .param("number", number)
                .param("stretch", STRETCH)
                .query((row, _) -> new Held(Rows.block(row), Rows.entries(row)))
                .list();
    }

    private record Placed(long block, UUID id, String canonical) {}

    private Map<Long, List<ExportedRecord>> records(long after, long last) {
        var rows = rows(after, last);
        return jdbc
                .sql("""
                        select block_number, id, canonical
                        from receipts.record
                        where block_number > :after and block_number <= :last
                        order by block_number, position
                        """)
                .param("after", after)
                .param("last", last)
                .query((row, _) ->
                        new Placed(row.getLong("block_number"), Rows.id(row, "id"), row.getString("canonical")))
                .list()
                .stream()
                .collect(groupingBy(
                        Placed::block,
                        mapping(
                                placed -> new ExportedRecord(
                                        placed.id(), placed.canonical(), rows.getOrDefault(placed.id(), List.of())),
                                toList())));
    }

    private record Line(UUID record, String canonical) {}

    private Map<UUID, List<String>> rows(long after, long last) {
        return jdbc
                .sql("""
                        select bulk_row.record_id, bulk_row.canonical
                        from receipts.record
                        join receipts.bulk_row on bulk_row.record_id = record.id
                        where record.block_number > :after and record.block_number <= :last
                        order by bulk_row.record_id, bulk_row.position
                        """)
                .param("after", after)
                .param("last", last)
                .query((row, _) -> new Line(Rows.id(row, "record_id"), row.getString("canonical")))
                .list()
                .stream()
                .collect(groupingBy(Line::record, mapping(Line::canonical, toList())));
    }

    private List<ExportedRecord> pending() {
        return jdbc.sql("""
                        select pending.id, pending.canonical, array(
                            select bulk_row.canonical
                            from receipts.bulk_row
                            where bulk_row.record_id = pending.id
                            order by bulk_row.position) as rows
                        from receipts.pending
                        order by pending.id
                        """)
                .query((row, _) -> new ExportedRecord(Rows.id(row, "id"), row.getString("canonical"), List.of((String[])
                        row.getArray("rows").getArray())))
                .list();
    }
}
