package org.entrepot.receipts.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain;
import org.entrepot.receipts.domain.Hash;
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

    /** Whatever is visible now: a record that commits later, with an earlier id, waits for a later block. */
    @Override
    public List<Entry> waiting(int most) {
        return jdbc.sql("select id, canonical from receipts.pending order by id limit :most")
                .param("most", most)
                .query((row, _) -> new Entry(Rows.id(row, "id"), Hash.of(row.getString("canonical"))))
                .list();
    }

    @Override
    public void append(Block block, List<Entry> records) {
        var ids = records.stream().map(Entry::record).toArray(UUID[]::new);
        var contents = records.stream().map(entry -> entry.content().bytes()).toArray(byte[][]::new);
        jdbc.sql("""
                        insert into receipts.block (number, previous, root, records, sealed_at, hash,
                            record_ids, content_hashes)
                        values (:number, :previous, :root, :records, :sealedAt, :hash, :ids, :contents)
                        """)
                .param("number", block.number())
                .param("previous", block.previous().bytes())
                .param("root", block.root().bytes())
                .param("records", block.records())
                .param("sealedAt", Rows.parameter(block.sealedAt()))
                .param("hash", block.hash().bytes())
                .param("ids", ids)
                .param("contents", contents)
                .update();
        move(block, ids);
        file(ids);
    }

    private void move(Block block, UUID[] ids) {
        jdbc.sql("""
                        insert into receipts.record (id, organizations, subjects, canonical, block_number, position)
                        select pending.id, pending.organizations, pending.subjects, pending.canonical,
                            :number, place.position - 1
                        from unnest(:ids) with ordinality as place (id, position)
                        join receipts.pending on pending.id = place.id
                        """).param("number", block.number()).param("ids", ids).update();
        jdbc.sql("delete from receipts.pending where id = any (:ids)")
                .param("ids", ids)
                .update();
    }

    /** What readers find the records by. */
    private void file(UUID[] ids) {
        jdbc.sql("""
                        insert into receipts.concern (organization_id, record_id)
                        select unnest(record.organizations), record.id
                        from receipts.record
                        where record.id = any (:ids)
                        union
                        select unnest(bulk_row.organizations), bulk_row.record_id
                        from receipts.bulk_row
                        where bulk_row.record_id = any (:ids)
                        """).param("ids", ids).update();
        jdbc.sql("""
                        insert into receipts.subject (subject_id, record_id)
                        select unnest(record.subjects), record.id
                        from receipts.record
                        where record.id = any (:ids)
                        """).param("ids", ids).update();
    }

    @Override
    public Optional<Place> placeOf(UUID record) {
        return jdbc.sql("""
                        select block.number, block.previous, block.root, block.records, block.sealed_at,
                            block.content_hashes, record.position
                        from receipts.record
                        join receipts.block on block.number = record.block_number
                        where record.id = :record
                        """)
                .param("record", record)
                .query((row, _) -> new Place(Rows.block(row), row.getInt("position"), Rows.contents(row)))
                .optional();
    }
}
