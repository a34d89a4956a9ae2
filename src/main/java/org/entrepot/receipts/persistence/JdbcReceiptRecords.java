package org.entrepot.receipts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.PageRequest;
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
                        select id, canonical, true as sealed
                        from receipts.record
                        where id < :after
                        union all
                        select id, canonical, false
                        from receipts.pending
                        where id < :after
                        order by id desc
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
                        )
                        select record.id, record.canonical, true as sealed
                        from filed
                        join receipts.record on record.id = filed.record_id
                        union all
                        select pending.id, pending.canonical, false
                        from receipts.pending
                        where pending.id < :after
                            and (:reader = any (pending.organizations) or exists (
                                select from receipts.bulk_row
                                where bulk_row.record_id = pending.id and :reader = any (bulk_row.organizations)))
                        order by id desc
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
                            select record.id, record.organizations, record.canonical, true as sealed
                            from receipts.subject
                            join receipts.record on record.id = subject.record_id
                            where subject.subject_id = :subject and subject.record_id < :after
                            union all
                            select pending.id, pending.organizations, pending.canonical, false
                            from receipts.pending
                            where pending.id < :after and :subject = any (pending.subjects)
                        )
                        select found.id, found.canonical, found.sealed
                        from found
                        where :everything or :reader = any (found.organizations) or exists (
                            select from receipts.bulk_row
                            where bulk_row.record_id = found.id and :reader = any (bulk_row.organizations))
                        order by found.id desc
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
                        with found as (
                            select id, organizations, canonical, true as sealed
                            from receipts.record
                            where id = :record
                            union all
                            select id, organizations, canonical, false
                            from receipts.pending
                            where id = :record
                        )
                        select found.id, found.canonical, found.sealed
                        from found
                        where :everything or :reader = any (found.organizations) or exists (
                            select from receipts.bulk_row
                            where bulk_row.record_id = found.id and :reader = any (bulk_row.organizations))
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
                        with found as (
                            select organizations from receipts.record where id = :record
                            union all
                            select organizations from receipts.pending where id = :record
                        )
                        select bulk_row.position, bulk_row.canonical
                        from receipts.bulk_row
                        cross join found
                        where bulk_row.record_id = :record
                            and bulk_row.position > :after
                            and (:everything
                                or :reader = any (found.organizations)
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
        return Receipt.read(
                row.getString("canonical"), row.getBoolean("sealed") ? ReceiptStatus.SEALED : ReceiptStatus.RECORDED);
    }
}
