package org.entrepot.notices.persistence;

import static org.entrepot.notices.persistence.Rows.instant;
import static org.entrepot.notices.persistence.Rows.time;
import static org.entrepot.notices.persistence.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.domain.Notice;
import org.entrepot.notices.domain.NoticeInbox;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeInbox implements NoticeInbox {

    private final JdbcClient jdbc;

    JdbcNoticeInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID happening, Collection<Copy> copies) {
        if (copies.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notices.notice (id, happening_id, reader, organization_id)
                        select copy.id, :happening, copy.reader, copy.organization
                        from unnest(cast(:ids as uuid[]), cast(:readers as uuid[]), cast(:organizations as uuid[]))
                            as copy (id, reader, organization)
                        on conflict (happening_id, reader) do nothing
                        """)
                .param("happening", happening)
                .param("ids", Rows.newIds(copies.size()))
                .param(
                        "readers",
                        copies.stream().map(copy -> copy.reader().toString()).toArray(String[]::new))
                .param(
                        "organizations",
                        copies.stream()
                                .map(copy -> copy.organization().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Notice> list(Reader reader, boolean unreadOnly, PageRequest page) {
        return jdbc.sql("""
                        select notice.id, happening.kind, happening.facts || coalesce(own.facts, '{}') as facts, happening.link, happening.happened_at,
                               notice.read_at is not null as is_read
                        from notices.notice
                        join notices.happening on happening.id = notice.happening_id
                        left join notices.own_fact own
                            on own.happening_id = notice.happening_id and own.organization_id = notice.organization_id
                        where notice.reader = :reader
                            and happening.kind = any (cast(:kinds as text[]))
                            and notice.id < :below
                            and (not :unreadOnly or notice.read_at is null)
                        order by notice.id desc
                        limit :most
                        """)
                .param("reader", reader.id())
                .param("kinds", codes(reader))
                .param("below", Rows.below(page))
                .param("unreadOnly", unreadOnly)
                .param("most", page.size() + 1)
                .query((row, _) -> notice(row))
                .list();
    }

    @Override
    public Optional<Notice> find(Reader reader, UUID notice) {
        return jdbc.sql("""
                        select notice.id, happening.kind, happening.facts || coalesce(own.facts, '{}') as facts, happening.link, happening.happened_at,
                               notice.read_at is not null as is_read
                        from notices.notice
                        join notices.happening on happening.id = notice.happening_id
                        left join notices.own_fact own
                            on own.happening_id = notice.happening_id and own.organization_id = notice.organization_id
                        where notice.reader = :reader
                            and happening.kind = any (cast(:kinds as text[]))
                            and notice.id = :id
                        """)
                .param("reader", reader.id())
                .param("kinds", codes(reader))
                .param("id", notice)
                .query((row, _) -> notice(row))
                .optional();
    }

    @Override
    public int unread(Reader reader, int most) {
        return jdbc.sql("""
                        select count(*)
                        from (select
                              from notices.notice
                              join notices.happening on happening.id = notice.happening_id
                              where notice.reader = :reader and notice.read_at is null
                                  and happening.kind = any (cast(:kinds as text[]))
                              limit :most) as waiting
                        """)
                .param("reader", reader.id())
                .param("kinds", codes(reader))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public void markRead(UUID reader, UUID notice, Instant at) {
        jdbc.sql("""
                        update notices.notice set read_at = :at
                        where reader = :reader and id = :id and read_at is null
                        """)
                .param("reader", reader)
                .param("id", notice)
                .param("at", time(at))
                .update();
    }

    @Override
    public void markReadUpTo(UUID reader, UUID newest, Instant at) {
        jdbc.sql("""
                        update notices.notice set read_at = :at
                        where reader = :reader and id <= :newest and read_at is null
                        """)
                .param("reader", reader)
                .param("newest", newest)
                .param("at", time(at))
                .update();
    }

    private static String[] codes(Reader reader) {
        return reader.kinds().stream().map(NoticeKind::code).toArray(String[]::new);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                uuid(row, "id"),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                Rows.facts(row),
                row.getString("link"),
                instant(row, "happened_at"),
                row.getBoolean("is_read"));
    }
}
