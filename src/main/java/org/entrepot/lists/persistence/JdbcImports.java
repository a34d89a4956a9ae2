package org.entrepot.lists.persistence;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.UserId;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.domain.GivenRow;
import org.entrepot.lists.domain.GivenRow.KeyKind;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.Imports;
import org.entrepot.lists.domain.ListReader;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Tally;
import org.entrepot.lists.domain.RowVerdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImports implements Imports {

    private static final int FETCH = 5_000;
    private static final int PROGRESS_EVERY = 20_000;
    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient jdbc;
    private final JdbcTemplate streams;
    private final DataSource dataSource;

    JdbcImports(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.streams = new JdbcTemplate(dataSource);
        this.streams.setFetchSize(FETCH);
    }

    @Override
    public void open(PartnerImport opened, UserId by) {
        jdbc.sql("""
                        insert into lists.import (
                            id, publisher_id, offer_id, target, replaces, source, state, bytes, bytes_read, rows_read,
                            touched_at, header, refusal_arguments, made_by, made_by_name, made_at, expires_at)
                        values (
                            :id, :publisher, :offer, :target, :replaces, :source, 'READING', :bytes, 0, 0, :touched,
                            '{}', '{}', :by, :name, :at, :expires)
                        """)
                .param("id", opened.id().value())
                .param("publisher", opened.publisher().value())
                .param("offer", opened.offer().value())
                .param("target", opened.target().name())
                .param("replaces", opened.isReplacing())
                .param("source", opened.source())
                .param("bytes", opened.bytes())
                .param("touched", time(opened.touchedAt()))
                .param("by", by.value())
                .param("name", opened.madeBy())
                .param("at", time(opened.madeAt()))
                .param("expires", time(opened.expiresAt()))
                .update();
    }

    @Override
    public Optional<PartnerImport> find(ImportId id) {
        var tally = tally(id);
        return jdbc.sql("""
                        select id, publisher_id, offer_id, target, replaces, source, state, bytes, bytes_read, rows_read,
                            touched_at, header, refusal, refusal_arguments, blocked_by, made_by_name, made_at, expires_at
                        from lists.import
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> partnerImport(row, tally))
                .optional();
    }

    @Override
    public Optional<PartnerImport> findForUpdate(ImportId id) {
        return jdbc.sql("select id from lists.import where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public Page<PartnerImport> of(OfferId offer, PageRequest page) {
        var after = page.isFirst()
                ? LAST
                : ImportId.parse(page.after().getFirst()).map(ImportId::value).orElse(LAST);
        var rows = jdbc.sql("""
                        select id, publisher_id, offer_id, target, replaces, source, state, bytes, bytes_read, rows_read,
                            touched_at, header, refusal, refusal_arguments, blocked_by, made_by_name, made_at, expires_at
                        from lists.import
                        where offer_id = :offer and id < :after
                        order by id desc
                        limit :limit
                        """)
                .param("offer", offer.value())
                .param("after", after)
                .param("limit", page.size() + 1)
                .query((row, _) -> partnerImport(row, Map.of()))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    @Override
    public boolean progress(ImportId id, long bytesRead, long rowsRead, Instant systemNow) {
        return jdbc.sql("""
                        update lists.import
                        set bytes_read = :bytes, rows_read = :rows, touched_at = :now
                        where id = :id and state = 'READING'
                        """)
                        .param("bytes", bytesRead)
                        .param("rows", rowsRead)
                        .param("now", time(systemNow))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public Outcome<ListReader.Result> stage(InputStream bytes, boolean isPasted, Consumer<Long> progress) {
        jdbc.sql("""
                create temporary table lists_given (
                    number integer not null, line integer not null, kind text not null, tenant uuid, key text not null,
                    given text not null, wrong text, raw text not null
                ) on commit drop
                """).update();
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var rows = new CopyRows(connection, "lists_given")) {
            var read = ListReader.read(bytes, isPasted, new Staging(rows, progress));
            rows.finish();
            return read;
        } catch (SQLException failed) {
            throw Objects.requireNonNull(
                    new SQLStateSQLExceptionTranslator().translate("copy of a partner list", null, failed));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Writes rows as they are read. */
    private static final class Staging implements Consumer<GivenRow> {

        private final CopyRows rows;
        private final Consumer<Long> progress;
        private long number;

        Staging(CopyRows rows, Consumer<Long> progress) {
            this.rows = rows;
            this.progress = progress;
        }

        @Override
        public void accept(GivenRow row) {
            try {
                rows.put(++number).put(row.line()).put(row.kind().name());
                if (row.kind() == KeyKind.TENANT) {
                    rows.put(row.key());
                } else {
                    rows.putNothing();
                }
                rows.put(row.key()).put(row.given());
                if (row.wrong().isPresent()) {
                    rows.put(row.wrong().get().code());
                } else {
                    rows.putNothing();
                }
                rows.put(row.raw()).endRow();
            } catch (SQLException failed) {
                throw Objects.requireNonNull(
                        new SQLStateSQLExceptionTranslator().translate("copy of a partner list", null, failed));
            }
            if (number % PROGRESS_EVERY == 0) {
                progress.accept(number);
            }
        }
    }

    @Override
    public boolean judge(
            PartnerImport of,
            ListReader.Result read,
            Set<OrganizationId> sold,
            Optional<String> blockedBy,
            Instant now) {
        resolve();
        stand(of.offer(), sold, now);
        judgeRows(of, blockedBy);
        if (of.isReplacing()) {
            judgeMissing(of, read.rows());
        }
        tallyUp(of.id());
        return jdbc.sql("""
                        update lists.import
                        set state = 'READY', bytes_read = bytes, rows_read = :rows, header = cast(:header as text[]),
                            blocked_by = :blocked
                        where id = :id and state = 'READING'
                        """)
                        .param("rows", read.rows())
                        .param("header", read.header().toArray(String[]::new))
                        .param("blocked", blockedBy.orElse(null))
                        .param("id", of.id().value())
                        .update()
                == 1;
    }

    /** Whom each row means; for a name only partners that can be chosen count, so that nobody learns who else exists. */
    private void resolve() {
        jdbc.sql("analyze lists_given").update();
        jdbc.sql("""
                create temporary table lists_resolved on commit drop as
                select lists_given.number, partner.id as partner_id, partner.is_transacting, partner.is_reseller,
                    cast(1 as bigint) as hits
                from lists_given
                join organizations.directory_partner partner on partner.id = lists_given.tenant
                where lists_given.kind = 'TENANT'
                union all
                select lists_given.number, partner.id, partner.is_transacting, partner.is_reseller, 1
                from lists_given
                join organizations.directory_partner partner on partner.domain = lists_given.key
                where lists_given.kind = 'DOMAIN'
                union all
                select lists_given.number, partner.id, partner.is_transacting, partner.is_reseller, 1
                from lists_given
                join organizations.partner_location location on location.partner_id = lists_given.key
                join organizations.directory_partner partner on partner.id = location.organization
                where lists_given.kind = 'PARTNER_ID'
                union all
                select lists_given.number,
                    case when count(*) filter (where partner.is_transacting) < 2
                        then (array_agg(partner.id order by partner.is_transacting desc))[1] end,
                    bool_or(partner.is_transacting), bool_or(partner.is_reseller),
                    count(*) filter (where partner.is_transacting)
                from lists_given
                join organizations.directory_partner partner on partner.name_key = lists_given.key
                where lists_given.kind = 'NAME' and (partner.is_transacting or partner.is_reseller)
                group by lists_given.number
                """).update();
        jdbc.sql("analyze lists_resolved").update();
    }

    private void stand(OfferId offer, Set<OrganizationId> sold, Instant now) {
        jdbc.sql("""
                create temporary table lists_standing (
                    partner_id uuid primary key, is_live boolean not null, is_winding_down boolean not null
                ) on commit drop
                """).update();
        jdbc.sql("""
                        insert into lists_standing (partner_id, is_live, is_winding_down)
                        select partner_id, bool_or(is_live), bool_or(is_winding_down)
                        from channel.chosen_partner
                        where offer_id = :offer and (ends_at is null or ends_at > :now)
                        group by partner_id
                        """).param("offer", offer.value()).param("now", time(now)).update();
        jdbc.sql("create temporary table lists_sold (partner_id uuid primary key) on commit drop")
                .update();
        jdbc.sql("insert into lists_sold (partner_id) select unnest(cast(:sold as uuid[]))")
                .param("sold", sold.stream().map(OrganizationId::toString).toArray(String[]::new))
                .update();
        jdbc.sql("analyze lists_standing").update();
    }

    private void judgeRows(PartnerImport of, Optional<String> blockedBy) {
        jdbc.sql("""
                        insert into lists.import_row (
                            import_id, number, line, given, raw, verdict, reason, partner_id, sold, is_live)
                        select :import, number, line, given, raw, verdict,
                            case verdict
                                when 'UNREADABLE' then wrong
                                when 'UNKNOWN' then case kind
                                    when 'TENANT' then 'unknown-tenant'
                                    when 'DOMAIN' then 'partner-domain-unknown'
                                    when 'PARTNER_ID' then 'partner-id-unknown'
                                    else 'partner-name-unknown' end
                                when 'AMBIGUOUS' then 'partner-name-ambiguous'
                                when 'WRONG_KIND' then 'reseller-not-selectable'
                                when 'BLOCKED' then case when is_winding_down then 'partner-winding-down' else :blocked end
                            end,
                            case when verdict in ('NEW', 'LISTED', 'DUPLICATE', 'BLOCKED') then partner_id end,
                            is_sold, is_live
                        from (
                            select given.number, given.line, given.kind, given.given, given.raw, given.wrong,
                                resolved.partner_id,
                                sold.partner_id is not null as is_sold,
                                coalesce(standing.is_live, false) as is_live,
                                coalesce(standing.is_winding_down, false) as is_winding_down,
                                case
                                    when given.wrong is not null then 'UNREADABLE'
                                    when resolved.hits > 1 then 'AMBIGUOUS'
                                    when resolved.partner_id is null then 'UNKNOWN'
                                    when not resolved.is_transacting and resolved.is_reseller then 'WRONG_KIND'
                                    when not resolved.is_transacting then 'UNKNOWN'
                                    when row_number() over (partition by resolved.partner_id order by given.number) > 1
                                        then 'DUPLICATE'
                                    when standing.is_winding_down then 'BLOCKED'
                                    when standing.is_live or (standing.partner_id is not null and not :live) then 'LISTED'
                                    when cast(:blocked as text) is not null then 'BLOCKED'
                                    else 'NEW'
                                end as verdict
                            from lists_given given
                            left join lists_resolved resolved on resolved.number = given.number
                            left join lists_standing standing on standing.partner_id = resolved.partner_id
                            left join lists_sold sold on sold.partner_id = resolved.partner_id
                        ) judged
                        """)
                .param("import", of.id().value())
                .param("live", of.target() == PartnerImport.Target.LIVE)
                .param("blocked", blockedBy.orElse(null))
                .update();
    }

    /** Who is on the list and not in the file; one that has sold stays, whatever the file says (R74). */
    private void judgeMissing(PartnerImport of, long rows) {
        jdbc.sql("""
                        insert into lists.import_row (
                            import_id, number, line, given, raw, verdict, reason, partner_id, sold, is_live)
                        select :import, :rows + row_number() over (order by standing.partner_id), 0,
                            cast(standing.partner_id as text), cast(standing.partner_id as text),
                            case when standing.is_live and sold.partner_id is not null then 'STAYS' else 'REMOVAL' end,
                            case when standing.is_live and sold.partner_id is not null then 'sold-lock'
                                when standing.is_live then 'needs-request' end,
                            standing.partner_id, sold.partner_id is not null, standing.is_live
                        from lists_standing standing
                        left join lists_sold sold on sold.partner_id = standing.partner_id
                        where not standing.is_winding_down
                            and not exists (
                                select from lists_resolved resolved where resolved.partner_id = standing.partner_id)
                        """).param("import", of.id().value()).param("rows", rows).update();
    }

    private void tallyUp(ImportId id) {
        jdbc.sql("delete from lists.import_tally where import_id = :import")
                .param("import", id.value())
                .update();
        jdbc.sql("""
                        insert into lists.import_tally (import_id, verdict, rows, sold)
                        select import_id, verdict, count(*), count(*) filter (where sold)
                        from lists.import_row
                        where import_id = :import
                        group by import_id, verdict
                        """).param("import", id.value()).update();
    }

    @Override
    public void refuse(ImportId id, Problem problem) {
        jdbc.sql("""
                        update lists.import
                        set state = 'REFUSED', refusal = :code, refusal_arguments = cast(:arguments as text[])
                        where id = :id and state = 'READING'
                        """)
                .param("code", problem.refusal().code())
                .param("arguments", problem.arguments().toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    @Override
    public Page<ImportRow> rows(ImportId id, Optional<RowVerdict> verdict, PageRequest page) {
        var rows = jdbc.sql("""
                        select import_row.number, import_row.line, import_row.given, import_row.raw, import_row.verdict,
                            import_row.reason, import_row.partner_id, partner.name, import_row.sold, import_row.is_live
                        from lists.import_row
                        left join organizations.directory_partner partner on partner.id = import_row.partner_id
                        where import_row.import_id = :import and import_row.number > :after
                            and (cast(:verdict as text) is null or import_row.verdict = :verdict)
                        order by import_row.number
                        limit :limit
                        """)
                .param("import", id.value())
                .param("after", number(page))
                .param("verdict", verdict.map(RowVerdict::name).orElse(null))
                .param("limit", page.size() + 1)
                .query((row, _) -> row(row))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(String.valueOf(row.number())));
    }

    @Override
    public Optional<ImportRow> row(ImportId id, int number) {
        return jdbc.sql("""
                        select import_row.number, import_row.line, import_row.given, import_row.raw, import_row.verdict,
                            import_row.reason, import_row.partner_id, partner.name, import_row.sold, import_row.is_live
                        from lists.import_row
                        left join organizations.directory_partner partner on partner.id = import_row.partner_id
                        where import_row.import_id = :import and import_row.number = :number
                        """)
                .param("import", id.value())
                .param("number", number)
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public void rest(ImportId id, Consumer<ImportRow> rows) {
        streams.query(
                """
                select import_row.number, import_row.line, import_row.given, import_row.raw, import_row.verdict,
                    import_row.reason, import_row.partner_id, partner.name, import_row.sold, import_row.is_live
                from lists.import_row
                left join organizations.directory_partner partner on partner.id = import_row.partner_id
                where import_row.import_id = ? and import_row.verdict = any (cast(? as text[]))
                order by import_row.number
                """,
                (ResultSet row) -> rows.accept(row(row)),
                id.value(),
                RowVerdict.REST.stream().map(RowVerdict::name).toArray(String[]::new));
    }

    @Override
    public boolean hasRowOf(ImportId id, OrganizationId partner, int besides) {
        return jdbc.sql("""
                        select exists (
                            select from lists.import_row
                            where import_id = :import and partner_id = :partner and number <> :besides
                                and verdict in ('NEW', 'LISTED', 'BLOCKED'))
                        """)
                .param("import", id.value())
                .param("partner", partner.value())
                .param("besides", besides)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void decide(ImportId id, ImportRow row) {
        jdbc.sql("""
                        update lists.import_row
                        set verdict = :verdict, reason = :reason, partner_id = :partner, sold = :sold, is_live = :live
                        where import_id = :import and number = :number
                        """)
                .param("verdict", row.verdict().name())
                .param("reason", row.reason().orElse(null))
                .param("partner", row.partner().map(OrganizationId::value).orElse(null))
                .param("sold", row.hasSold())
                .param("live", row.isLive())
                .param("import", id.value())
                .param("number", row.number())
                .update();
        tallyUp(id);
    }

    @Override
    public Optional<Boolean> standing(OfferId offer, OrganizationId partner, Instant now) {
        return jdbc.sql("""
                        select bool_or(is_live) as is_live
                        from channel.chosen_partner
                        where offer_id = :offer and partner_id = :partner and (ends_at is null or ends_at > :now)
                        group by partner_id
                        """)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .param("now", time(now))
                .query(Boolean.class)
                .optional();
    }

    @Override
    public long file(ImportId id, RowVerdict verdict, boolean live) {
        return jdbc.sql("""
                        insert into channel.batch_partner (batch_id, partner_id)
                        select import_id, partner_id
                        from lists.import_row
                        where import_id = :import and verdict = :verdict and is_live = :live
                        """)
                .param("import", id.value())
                .param("verdict", verdict.name())
                .param("live", live)
                .update();
    }

    @Override
    public List<OrganizationId> partners(ImportId id, RowVerdict verdict, boolean live) {
        return jdbc.sql("""
                        select partner_id
                        from lists.import_row
                        where import_id = :import and verdict = :verdict and is_live = :live
                        order by partner_id
                        """)
                .param("import", id.value())
                .param("verdict", verdict.name())
                .param("live", live)
                .query((row, _) -> new OrganizationId(row.getObject("partner_id", UUID.class)))
                .list();
    }

    @Override
    public void close(ImportId id, PartnerImport.State state, Instant now) {
        jdbc.sql("update lists.import set state = :state, closed_at = :now where id = :id")
                .param("state", state.name())
                .param("now", time(now))
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return jdbc.sql("select min(expires_at) as next from lists.import")
                .query((row, _) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    @Override
    public int forget(Instant now) {
        return jdbc.sql("delete from lists.import where expires_at <= :now")
                .param("now", time(now))
                .update();
    }

    private Map<RowVerdict, Tally> tally(ImportId id) {
        var tally = new EnumMap<RowVerdict, Tally>(RowVerdict.class);
        jdbc.sql("select verdict, rows, sold from lists.import_tally where import_id = :import")
                .param("import", id.value())
                .query(row -> {
                    tally.put(
                            RowVerdict.valueOf(row.getString("verdict")),
                            new Tally(row.getLong("rows"), row.getLong("sold")));
                });
        return tally;
    }

    private static int number(PageRequest page) {
        return page.isFirst() || !page.after().getFirst().matches("[0-9]{1,9}")
                ? 0
                : Integer.parseInt(page.after().getFirst());
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt("number"),
                row.getInt("line"),
                row.getString("given"),
                row.getString("raw"),
                RowVerdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("partner_id", UUID.class)).map(OrganizationId::new),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("sold"),
                row.getBoolean("is_live"));
    }

    private static PartnerImport partnerImport(ResultSet row, Map<RowVerdict, Tally> tally) throws SQLException {
        return new PartnerImport(
                new ImportId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("publisher_id", UUID.class)),
                new OfferId(row.getObject("offer_id", UUID.class)),
                PartnerImport.Target.valueOf(row.getString("target")),
                row.getBoolean("replaces"),
                row.getString("source"),
                PartnerImport.State.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                instant(row, "touched_at"),
                List.of((String[]) row.getArray("header").getArray()),
                Optional.ofNullable(row.getString("refusal")),
                List.of((String[]) row.getArray("refusal_arguments").getArray()),
                Optional.ofNullable(row.getString("blocked_by")),
                row.getString("made_by_name"),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                tally);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
