package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.optionalInstant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuthorizations implements Authorizations {

    private static final String COLUMNS = """
            a.authorization_id, a.offer_id, a.partner_id, a.state, a.origin, a.effective_from, a.effective_until,
            a.expiry_blocked, a.market_limit_blocked, a.markets, a.onward, a.onward_resellers, a.wind_down_start,
            a.wind_down_date, a.wind_down_ordered, a.ended_because, a.granted_at, a.granted_by, a.recorded_from,
            a.recorded_until
            """;

    private static final String CHANGE_COLUMNS = """
            c.id, c.offer_id, c.path, c.made_at, c.made_by, c.made_for, c.made_by_name, c.option_before, c.option_after,
            c.partners_added, c.partners_removed, c.reason
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    JdbcAuthorizations(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Authorization> find(AuthorizationId id) {
        return jdbc.sql("select " + COLUMNS + """
                        from channel.authorization a
                        where a.authorization_id = :id and a.recorded_until is null
                        """)
                .param("id", id.value())
                .query((row, _) -> authorization(row))
                .optional();
    }

    @Override
    public Optional<Authorization> current(OfferId offer, OrganizationId partner) {
        return jdbc.sql("select " + COLUMNS + """
                        from channel.authorization a
                        where a.offer_id = :offer and a.partner_id = :partner and a.recorded_until is null
                            and a.state <> 'ENDED'
                        order by a.effective_from
                        limit 1
                        """)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query((row, _) -> authorization(row))
                .optional();
    }

    @Override
    public Page<Authorization> ofPartner(OrganizationId partner, PageRequest page) {
        var after = JdbcLiveAudiences.Newest.of(page);
        var rows = jdbc.sql("select " + COLUMNS + """
                        from channel.authorization a
                        where a.partner_id = :partner and a.recorded_until is null and a.state <> 'ENDED'
                            and (a.granted_at, a.authorization_id) < (:after_since, :after_id)
                        order by a.granted_at desc, a.authorization_id desc
                        limit :limit
                        """)
                .param("partner", partner.value())
                .param("after_since", time(after.since()))
                .param("after_id", after.id())
                .param("limit", page.size() + 1)
                .query((row, _) -> authorization(row))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> JdbcLiveAudiences.Newest.cursor(row.grantedAt(), row.id().value()));
    }

    @Override
    public List<Entry> history(AuthorizationId id) {
        return jdbc.sql("select " + COLUMNS + ", " + CHANGE_COLUMNS + """
                        from channel.authorization a
                        join channel.audience_change c on c.id = a.change_id
                        where a.authorization_id = :id
                        order by a.recorded_from desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new Entry(
                        authorization(row), JdbcLiveAudiences.change(row), optionalInstant(row, "recorded_until")))
                .list();
    }

    /** Closes first: the next state of a grant must not meet the one before it in the constraint. */
    @Override
    public Set<AuthorizationId> rewrite(List<Authorization> next, AudienceChange change) {
        if (next.isEmpty()) {
            return Set.of();
        }
        var closed = close(next, change.at());
        var rows = next.stream()
                .flatMap(authorization -> Stream.ofNullable(closed.get(authorization.id()))
                        .map(at -> row(authorization, change).addValue("recorded_from", time(at))))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into channel.authorization (
                    id, authorization_id, offer_id, partner_id, state, origin, effective_from, effective_until,
                    expiry_blocked, market_limit_blocked, markets, onward, onward_resellers, wind_down_start,
                    wind_down_date, wind_down_ordered, ended_because, granted_at, granted_by, change_id, recorded_from)
                values (
                    :id, :authorization, :offer, :partner, :state, :origin, :from, :until, :expiry_blocked,
                    :limit_blocked, cast(:markets as text[]), :onward, cast(:onward_resellers as uuid[]),
                    :wind_down_start, :wind_down_date, :ordered, :ended_because, :granted_at, :granted_by, :change,
                    :recorded_from)
                """, rows);
        return Set.copyOf(closed.keySet());
    }

    /** Only the state that was read is closed, so of two that write at once the second leaves it alone. */
    private Map<AuthorizationId, Instant> close(List<Authorization> read, Instant at) {
        return jdbc
                .sql("""
                        update channel.authorization a
                        set recorded_until = greatest(:at, a.recorded_from + interval '1 microsecond')
                        from unnest(cast(:ids as uuid[]), cast(:read as timestamptz[])) as k (id, recorded_from)
                        where a.authorization_id = k.id and a.recorded_from = k.recorded_from
                            and a.recorded_until is null
                        returning a.authorization_id, a.recorded_until
                        """)
                .param("at", time(at))
                .param("ids", Columns.texts(read.stream().map(one -> one.id().value())))
                .param(
                        "read",
                        read.stream().map(one -> one.recordedFrom().toString()).toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(new AuthorizationId(uuid(row, "authorization_id")), instant(row, "recorded_until")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MapSqlParameterSource row(Authorization authorization, AudienceChange change) {
        var span = authorization.windDown();
        return JdbcAudienceDrafts.terms(authorization.terms())
                .addValue("id", Ids.next())
                .addValue("authorization", authorization.id().value())
                .addValue("offer", authorization.offer().value())
                .addValue("partner", authorization.partner().value())
                .addValue("state", state(authorization))
                .addValue("origin", authorization.origin().name())
                .addValue("expiry_blocked", authorization.isExpiryBlocked())
                .addValue("limit_blocked", authorization.isLimitBlocked())
                .addValue("wind_down_start", time(span.map(Authorization.Span::start)), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("wind_down_date", time(span.map(Authorization.Span::date)), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("ordered", span.map(Authorization.Span::isOrdered).orElse(false))
                .addValue(
                        "ended_because",
                        authorization.endedBecause().map(Enum::name).orElse(null),
                        Types.VARCHAR)
                .addValue("granted_at", time(authorization.grantedAt()))
                .addValue("granted_by", authorization.grantedBy().value())
                .addValue("change", change.id());
    }

    private static String state(Authorization authorization) {
        if (authorization.hasEnded()) {
            return "ENDED";
        }
        return authorization.isWindingDown() ? "WINDING_DOWN" : "GRANTED";
    }

    @Override
    public List<OfferId> offersWithDatesReached(Instant now, int most) {
        return jdbc.sql("""
                        select offer_id
                        from (
                            select offer_id, effective_until as due
                            from channel.authorization
                            where recorded_until is null and state <> 'ENDED' and effective_until is not null
                                and not expiry_blocked and effective_until <= :now
                            union all
                            select offer_id, wind_down_date
                            from channel.authorization
                            where recorded_until is null and state = 'WINDING_DOWN' and wind_down_date <= :now
                        ) reached
                        group by offer_id
                        order by min(due), offer_id
                        limit :most
                        """)
                .param("now", time(now))
                .param("most", most)
                .query((row, _) -> new OfferId(uuid(row, "offer_id")))
                .list();
    }

    @Override
    public List<Authorization> withDatesReached(OfferId offer, Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                        from channel.authorization a
                        where a.offer_id = :offer and a.recorded_until is null and a.state <> 'ENDED'
                            and ((a.effective_until <= :now and not a.expiry_blocked) or a.wind_down_date <= :now)
                        order by least(case when a.expiry_blocked then null else a.effective_until end, a.wind_down_date),
                            a.partner_id
                        limit :most
                        """)
                .param("offer", offer.value())
                .param("now", time(now))
                .param("most", most)
                .query((row, _) -> authorization(row))
                .list();
    }

    /** A notice that turns out to be none costs a stop of the clock and nothing else. */
    @Override
    public Optional<Instant> nextDate(Instant after, List<Integer> noticeDays) {
        return jdbc.sql("""
                        select min(due) as due
                        from (
                            select effective_until as due
                            from channel.authorization
                            where recorded_until is null and state <> 'ENDED' and effective_until is not null
                                and not expiry_blocked and effective_until > :after
                            union all
                            select wind_down_date
                            from channel.authorization
                            where recorded_until is null and state = 'WINDING_DOWN' and wind_down_date > :after
                            union all
                            select (
                                select min(effective_until)
                                from channel.authorization
                                where recorded_until is null and state <> 'ENDED' and effective_until is not null
                                    and not expiry_blocked
                                    and effective_until > cast(:after as timestamptz) + days * interval '24 hours'
                                ) - days * interval '24 hours'
                            from unnest(cast(:days as integer[])) as d (days)
                        ) dates
                        """)
                .param("after", time(after))
                .param("days", noticeDays.toArray(Integer[]::new))
                .query((row, _) -> optionalInstant(row, "due"))
                .single();
    }

    /** The primary key lets one of several processes have each notice; days that lay behind when the end was set are none. */
    @Override
    public List<Notice> takeNotices(Instant now, List<Integer> noticeDays, int most) {
        return jdbc.sql("""
                        with due as (
                            select a.authorization_id, a.offer_id, a.partner_id, a.effective_until, d.days
                            from channel.authorization a
                            cross join unnest(cast(:days as integer[])) as d (days)
                            where a.recorded_until is null and a.state <> 'ENDED' and a.effective_until is not null
                                and not a.expiry_blocked
                                and a.effective_until <= cast(:now as timestamptz) + :longest * interval '24 hours'
                                and a.effective_until - d.days * interval '24 hours' <= :now
                                and not exists (
                                    select 1
                                    from channel.expiry_notice n
                                    where n.authorization_id = a.authorization_id
                                        and n.effective_until = a.effective_until and n.days_ahead = d.days)
                                and a.effective_until - d.days * interval '24 hours' > (
                                    select min(b.recorded_from)
                                    from channel.authorization b
                                    where b.authorization_id = a.authorization_id
                                        and b.effective_until = a.effective_until)
                            order by a.effective_until - d.days * interval '24 hours', a.authorization_id
                            limit :most),
                        taken as (
                            insert into channel.expiry_notice (authorization_id, effective_until, days_ahead, noticed_at)
                            select authorization_id, effective_until, days, :now
                            from due
                            on conflict do nothing
                            returning authorization_id, effective_until, days_ahead)
                        select due.authorization_id, due.offer_id, o.publisher_id, due.partner_id, due.effective_until,
                            due.days
                        from taken
                        join due on due.authorization_id = taken.authorization_id and due.days = taken.days_ahead
                        join channel.audience o on o.offer_id = due.offer_id
                        order by due.effective_until - due.days * interval '24 hours', due.authorization_id
                        """)
                .param("now", time(now))
                .param("days", noticeDays.toArray(Integer[]::new))
                .param("longest", noticeDays.stream().max(Integer::compare).orElseThrow())
                .param("most", most)
                .query((row, _) -> new Notice(
                        new AuthorizationId(uuid(row, "authorization_id")),
                        new OfferId(uuid(row, "offer_id")),
                        new OrganizationId(uuid(row, "publisher_id")),
                        new OrganizationId(uuid(row, "partner_id")),
                        instant(row, "effective_until"),
                        row.getInt("days")))
                .list();
    }

    @Override
    public Set<AuthorizationId> followed(OfferId offer, Set<AuthorizationId> grants) {
        return jdbc.sql("""
                        select a.authorization_id
                        from channel.authorization a
                        where a.offer_id = :offer and a.authorization_id = any (cast(:ids as uuid[]))
                            and a.recorded_until is null
                            and exists (
                                select 1
                                from channel.authorization later
                                where later.offer_id = a.offer_id and later.partner_id = a.partner_id
                                    and later.authorization_id <> a.authorization_id
                                    and later.recorded_until is null and later.state <> 'ENDED'
                                    and later.effective_from >= a.effective_from)
                        """)
                .param("offer", offer.value())
                .param("ids", Columns.texts(grants.stream().map(AuthorizationId::value)))
                .query((row, _) -> new AuthorizationId(uuid(row, "authorization_id")))
                .set();
    }

    private static Authorization authorization(ResultSet row) throws SQLException {
        var because = Optional.ofNullable(row.getString("ended_because")).map(AuthorizationEnded.Reason::valueOf);
        return new Authorization(
                new AuthorizationId(uuid(row, "authorization_id")),
                new OfferId(uuid(row, "offer_id")),
                new OrganizationId(uuid(row, "partner_id")),
                AuthorizationOrigin.valueOf(row.getString("origin")),
                Columns.terms(row),
                row.getBoolean("expiry_blocked"),
                row.getBoolean("market_limit_blocked"),
                span(row),
                because,
                instant(row, "granted_at"),
                new UserId(uuid(row, "granted_by")),
                instant(row, "recorded_from"));
    }

    private static Optional<Authorization.Span> span(ResultSet row) throws SQLException {
        var date = optionalInstant(row, "wind_down_date");
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Authorization.Span(
                        instant(row, "wind_down_start"), date.orElseThrow(), row.getBoolean("wind_down_ordered")));
    }
}
