package org.entrepot.requests.persistence;

import static org.entrepot.requests.persistence.Columns.moment;
import static org.entrepot.requests.persistence.Columns.time;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.ReviewSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReviewSettings implements ReviewSettings {

    private final JdbcClient jdbc;

    JdbcReviewSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RequestKind> manual() {
        return jdbc.sql("select kind from requests.review_setting where recorded_until is null and manual")
                .query((row, _) -> RequestKind.valueOf(row.getString("kind")))
                .set();
    }

    @Override
    public void change(RequestKind kind, boolean manual, Actor by, Instant at) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "requests review " + kind)
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                update requests.review_setting
                set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                where kind = :kind and recorded_until is null
                """).param("at", time(at)).param("kind", kind.name()).update();
        jdbc.sql("""
                insert into requests.review_setting (id, kind, manual, changed_by, changed_by_name, recorded_from)
                select :id, :kind, :manual, :by, :name, greatest(:at, max(recorded_until))
                from requests.review_setting
                where kind = :kind
                """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("manual", manual)
                .param("by", by.user().value())
                .param("name", by.name())
                .param("at", time(at))
                .update();
    }

    @Override
    public Map<RequestKind, Change> changes() {
        return jdbc
                .sql("""
                        select kind, manual, changed_by_name, recorded_from
                        from requests.review_setting
                        where recorded_until is null
                        """)
                .query((row, _) -> Map.entry(
                        RequestKind.valueOf(row.getString("kind")),
                        new Change(
                                row.getBoolean("manual"),
                                row.getString("changed_by_name"),
                                moment(row, "recorded_from"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
