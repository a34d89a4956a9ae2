package org.entrepot.receipts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.receipts.ReceiptId;
import org.entrepot.receipts.domain.Receipt;
import org.entrepot.receipts.domain.ReceiptRecords;
import org.entrepot.receipts.domain.ReceiptRow;
import org.entrepot.receipts.domain.ReceiptStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads records for one reader. What the sealer has not filed yet is looked up in the pending list, which holds about a
 * second of work, so that a receipt is found from its commit on.
 */
@Repository
class JdbcReceiptRecords implements ReceiptRecords {

    private static final UUID BEYOND_THE_LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JdbcReceiptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Receipt> list(Reader reader, PageRequest page) {
        return reader.everything() ? listAll(page) : listFor(reader, page);
    }

    private List<Receipt> listAll(PageRequest page) {
        return jdbc.sql("""
                        select record.id, record.kind, record.moment, record.actor_id, record.actor_organization_id,
                            record.organizations, record.canonical, record.content_hash, sealed.block_number
                        from receipts.record
                        left join receipts.sealed on sealed.record_id = record.id
                        where record.id < :after
                        order by record.id desc
                        limit :most
                        """)
                .param("after", after(page))
                .param("most", page.size() + 1)
                .query(JdbcReceiptRecords::receipt)
                .list();
    }

    private List<Receipt> listFor(Reader reader, PageRequest page) {
        return jdbc.sql("""
                        with filed as (
                            select concern.record_id
                            from receipts.concern
                            where concern.organization_id = :reader and concern.record_id < :after
                            order by concern.record_id desc
                            limit :most
                        ), waiting as (
                            select pending.record_id
                            from receipts.pending
                            join receipts.record on record.id = pending.record_id
                            where pending.record_id < :after
                                and (:reader = any (record.organizations) or exists (
                                    select from receipts.bulk_row
                                    where bulk_row.record_id = record.id and :reader = any (bulk_row.organizations)))
                        )
                        select record.id, record.kind, record.moment, record.actor_id, record.actor_organization_id,
                            record.organizations, record.canonical, record.content_hash, sealed.block_number
                        from (select record_id from filed union select record_id from waiting) as found
                        join receipts.record on record.id = found.record_id
                        left join receipts.sealed on sealed.record_id = record.id
                        order by record.id desc
                        limit :most
                        """)
                .param("reader", reader.organization())
                .param("after", after(page))
                .param("most", page.size() + 1)
                .query(JdbcReceiptRecords::receipt)
                .list();
    }

    @Override
    public List<Receipt> listAbout(Reader reader, UUID subject, PageRequest page) {
        return jdbc.sql("""
                        with found as (
                            select subject.record_id
                            from receipts.subject
                            where subject.subject_id = :subject and subject.record_id < :after
                            union
                            select pending.record_id
                            from receipts.pending
                            join receipts.record on record.id = pending.record_id
                            where pending.record_id < :after and :subject = any (record.subjects)
                        )
                        select record.id, record.kind, record.moment, record.actor_id, record.actor_organization_id,
                            record.organizations, record.canonical, record.content_hash, sealed.block_number
                        from found
                        join receipts.record on record.id = found.record_id
                        left join receipts.sealed on sealed.record_id = record.id
                        where :everything or :reader = any (record.organizations) or exists (
                            select from receipts.bulk_row
                            where bulk_row.record_id = record.id and :reader = any (bulk_row.organizations))
                        order by record.id desc
                        limit :most
                        """)
                .param("subject", subject)
                .param("everything", reader.everything())
                .param("reader", reader.organization())
                .param("after", after(page))
                .param("most", page.size() + 1)
                .query(JdbcReceiptRecords::receipt)
                .list();
    }

    @Override
    public Optional<Receipt> find(Reader reader, UUID record) {
        return jdbc.sql("""
                        select record.id, record.kind, record.moment, record.actor_id, record.actor_organization_id,
                            record.organizations, record.canonical, record.content_hash, sealed.block_number
                        from receipts.record
                        left join receipts.sealed on sealed.record_id = record.id
                        where record.id = :record
                            and (:everything or :reader = any (record.organizations) or exists (
                                select from receipts.bulk_row
                                where bulk_row.record_id = record.id and :reader = any (bulk_row.organizations)))
                        """)
                .param("record", record)
                .param("everything", reader.everything())
                .param("reader", reader.organization())
                .query(JdbcReceiptRecords::receipt)
                .optional();
    }

    @Override
    public List<ReceiptRow> rows(Reader reader, UUID record, PageRequest page) {
        return jdbc.sql("""
                        select bulk_row.position, bulk_row.canonical
                        from receipts.bulk_row
                        join receipts.record on record.id = bulk_row.record_id
                        where bulk_row.record_id = :record
                            and bulk_row.position > :after
                            and (:everything
                                or :reader = any (record.organizations)
                                or :reader = any (bulk_row.organizations))
                        order by bulk_row.position
                        limit :most
                        """)
                .param("record", record)
                .param("everything", reader.everything())
                .param("reader", reader.organization())
                .param("after", position(page))
                .param("most", page.size() + 1)
                .query((row, _) -> new ReceiptRow(row.getInt("position"), row.getString("canonical")))
                .list();
    }

    private static UUID after(PageRequest page) {
        return page.isFirst()
                ? BEYOND_THE_LAST
                : ReceiptId.parse(page.after().getFirst()).map(ReceiptId::value).orElse(BEYOND_THE_LAST);
    }

    private static int position(PageRequest page) {
        try {
            return page.isFirst() ? -1 : Integer.parseInt(page.after().getFirst());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        row.getLong("block_number");
        var status = row.wasNull() ? ReceiptStatus.RECORDED : ReceiptStatus.SEALED;
        return new Receipt(
                Rows.id(row, "id"),
                row.getString("kind"),
                Rows.moment(row, "moment"),
                new UserId(Rows.id(row, "actor_id")),
                new OrganizationId(Rows.id(row, "actor_organization_id")),
                Rows.organizations(row),
                row.getString("canonical"),
                Rows.hash(row, "content_hash"),
                status);
    }
}
