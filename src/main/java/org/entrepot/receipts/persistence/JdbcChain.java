package org.entrepot.receipts.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain's tables. Only the elected sealer writes them; the keys make a fork or a double sealing impossible anyway. */
@Repository
class JdbcChain implements Chain {

    /** Any number that no other lock of this database uses. */
    private static final long SEALER = 0x5ea1_0000_0000_0001L;

    private final JdbcClient jdbc;

    JdbcChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean elect() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:sealer)")
                .param("sealer", SEALER)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Block.Head head() {
        return jdbc.sql("select number, hash from receipts.block order by number desc limit 1")
                .query((row, _) -> new Block.Head(row.getLong("number"), Rows.hash(row, "hash")))
                .optional()
                .orElse(Block.Head.START);
    }

    /** Whatever is visible now: a record that commits later, with an earlier id, is taken by a later block. */
    @Override
    public List<Unsealed> take(int most) {
        return jdbc.sql("""
                        with taken as (
                            delete from receipts.pending
                            where ctid = any (array(select ctid from receipts.pending limit :most))
                            returning record_id
                        )
                        select record.id, record.content_hash
                        from taken
                        join receipts.record on record.id = taken.record_id
                        order by record.id
                        """)
                .param("most", most)
                .query((row, _) -> new Unsealed(Rows.id(row, "id"), Rows.hash(row, "content_hash")))
                .list();
    }

    @Override
    public void append(Block block, List<Unsealed> records) {
        var ids = records.stream().map(Unsealed::record).toArray(UUID[]::new);
        jdbc.sql("""
                        insert into receipts.block (number, previous, root, records, sealed_at, hash)
                        values (:number, :previous, :root, :records, :sealedAt, :hash)
                        """)
                .param("number", block.number())
                .param("previous", block.previous().bytes())
                .param("root", block.root().bytes())
                .param("records", block.records())
                .param("sealedAt", Rows.parameter(block.sealedAt()))
                .param("hash", block.hash().bytes())
                .update();
        jdbc.sql("""
                        insert into receipts.sealed (record_id, block_number, position, content_hash)
                        select line.record_id, :number, line.position - 1, record.content_hash
                        from unnest(:records) with ordinality as line (record_id, position)
                        join receipts.record on record.id = line.record_id
                        """).param("number", block.number()).param("records", ids).update();
        file(ids);
    }

    /** What readers find the records by. */
    private void file(UUID[] ids) {
        jdbc.sql("""
                        insert into receipts.concern (organization_id, record_id)
                        select unnest(record.organizations), record.id
                        from receipts.record
                        where record.id = any (:records)
                        union
                        select unnest(bulk_row.organizations), bulk_row.record_id
                        from receipts.bulk_row
                        where bulk_row.record_id = any (:records)
                        """).param("records", ids).update();
        jdbc.sql("""
                        insert into receipts.subject (subject_id, record_id)
                        select distinct unnest(record.subjects), record.id
                        from receipts.record
                        where record.id = any (:records)
                        """).param("records", ids).update();
    }

    @Override
    public Optional<Place> placeOf(UUID record) {
        var rows = jdbc.sql("""
                        select block.number, block.previous, block.root, block.records, block.sealed_at,
                            here.position as here, neighbour.content_hash
                        from receipts.sealed as here
                        join receipts.block on block.number = here.block_number
                        join receipts.sealed as neighbour on neighbour.block_number = here.block_number
                        where here.record_id = :record
                        order by neighbour.position
                        """)
                .param("record", record)
                .query((row, _) ->
                        new Place(Rows.block(row), row.getInt("here"), List.of(Rows.hash(row, "content_hash"))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Place(
                        first.block(),
                        first.position(),
                        rows.stream().flatMap(row -> row.contents().stream()).toList()));
    }
}
