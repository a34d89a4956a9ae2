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
import java.util.Optional;
import org.entrepot.channel.WindDownId;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWindDownRecords implements WindDownRecords {

    private static final String SELECT = """
            select w.id, w.authorization_id, w.offer_id, w.publisher_id, w.partner_id, w.proposed_by, w.ground,
                w.wind_down_date, w.reason, w.proposed_at, w.proposed_by_name, s.state, s.recorded_from, s.made_by_name
            from channel.wind_down w
            join channel.wind_down_standing s on s.wind_down_id = w.id and s.recorded_until is null
            """;

    private final JdbcClient jdbc;

    JdbcWindDownRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Actor actor, WindDown windDown) {
        jdbc.sql("""
                insert into channel.wind_down (
                    id, authorization_id, offer_id, publisher_id, partner_id, proposed_by, ground, wind_down_date, reason,
                    proposed_at, proposed_by_user, proposed_by_name)
                values (
                    :id, :authorization, :offer, :publisher, :partner, :side, :ground, :date, :reason, :at, :user, :name)
                """)
                .param("id", windDown.id().value())
                .param("authorization", windDown.authorization().value())
                .param("offer", windDown.offer().value())
                .param("publisher", windDown.publisher().value())
                .param("partner", windDown.partner().value())
                .param("side", windDown.proposedBy().name())
                .param("ground", windDown.ground().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("date", time(windDown.date()))
                .param("reason", windDown.reason())
                .param("at", time(windDown.proposedAt()))
                .param("user", actor.user().value())
                .param("name", actor.name())
                .update();
        stand(actor, windDown, windDown.state(), windDown.since());
    }

    private void stand(Actor actor, WindDown windDown, WindDown.State state, Instant at) {
        jdbc.sql("""
                insert into channel.wind_down_standing (
                    id, wind_down_id, authorization_id, state, made_by, made_for, made_by_name, recorded_from)
                values (:id, :wind_down, :authorization, :state, :user, :organization, :name, :at)
                """)
                .param("id", Ids.next())
                .param("wind_down", windDown.id().value())
                .param("authorization", windDown.authorization().value())
                .param("state", state.name())
                .param("user", actor.user().value())
                .param("organization", actor.organization().value())
                .param("name", actor.name())
                .param("at", time(at))
                .update();
    }

    @Override
    public Optional<WindDown> find(WindDownId id) {
        return jdbc.sql(SELECT + "where w.id = :id")
                .param("id", id.value())
                .query((row, _) -> windDown(row))
                .optional();
    }

    @Override
    public Optional<WindDown> open(AuthorizationId authorization) {
        return jdbc.sql(SELECT + "where s.authorization_id = :id and s.state in ('PROPOSED', 'RUNNING')")
                .param("id", authorization.value())
                .query((row, _) -> windDown(row))
                .optional();
    }

    @Override
    public List<WindDown> of(AuthorizationId authorization) {
        return jdbc.sql(SELECT + "where w.authorization_id = :id order by w.id desc")
                .param("id", authorization.value())
                .query((row, _) -> windDown(row))
                .list();
    }

    @Override
    public Page<WindDown> list(Optional<OrganizationId> party, boolean onlyOpen, PageRequest page) {
        var after = page.isFirst()
                ? JdbcLiveAudiences.Newest.LAST_ID
                : WindDownId.parse(page.after().getFirst())
                        .map(WindDownId::value)
                        .orElse(JdbcLiveAudiences.Newest.LAST_ID);
        var rows = jdbc.sql(SELECT + """
                        where w.id < :after
                            and (cast(:party as uuid) is null or w.publisher_id = :party or w.partner_id = :party)
                            and (not :only_open or s.state in ('PROPOSED', 'RUNNING'))
                        order by w.id desc
                        limit :limit
                        """)
                .param("after", after)
                .param("party", party.map(OrganizationId::value).orElse(null), Types.OTHER)
                .param("only_open", onlyOpen)
                .param("limit", page.size() + 1)
                .query((row, _) -> windDown(row))
                .list();
        return Page.cut(rows, page.size(), row -> PageRequest.cursor(row.id().toString()));
    }

    @Override
    public boolean move(Actor actor, WindDown windDown, WindDown.State next, Instant at) {
        var closed = jdbc.sql("""
                        update channel.wind_down_standing
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where wind_down_id = :id and state = :state and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("id", windDown.id().value())
                .param("state", windDown.state().name())
                .query((row, _) -> instant(row, "recorded_until"))
                .optional();
        closed.ifPresent(moment -> stand(actor, windDown, next, moment));
        return closed.isPresent();
    }

    @Override
    public List<WindDown> unansweredUntil(Instant now, int most) {
        return jdbc.sql(SELECT + """
                        where s.state = 'PROPOSED' and w.wind_down_date <= :now
                        order by w.wind_down_date, w.id
                        limit :most
                        """)
                .param("now", time(now))
                .param("most", most)
                .query((row, _) -> windDown(row))
                .list();
    }

    @Override
    public Optional<Instant> nextDate(Instant after) {
        return jdbc.sql("""
                        select min(w.wind_down_date) as due
                        from channel.wind_down_standing s
                        join channel.wind_down w on w.id = s.wind_down_id
                        where s.state = 'PROPOSED' and s.recorded_until is null and w.wind_down_date > :after
                        """)
                .param("after", time(after))
                .query((row, _) -> optionalInstant(row, "due"))
                .single();
    }

    private static WindDown windDown(ResultSet row) throws SQLException {
        return new WindDown(
                new WindDownId(uuid(row, "id")),
                new AuthorizationId(uuid(row, "authorization_id")),
                new OfferId(uuid(row, "offer_id")),
                new OrganizationId(uuid(row, "publisher_id")),
                new OrganizationId(uuid(row, "partner_id")),
                WindDown.Side.valueOf(row.getString("proposed_by")),
                Optional.ofNullable(row.getString("ground")).map(WindDown.Ground::valueOf),
                instant(row, "wind_down_date"),
                row.getString("reason"),
                instant(row, "proposed_at"),
                row.getString("proposed_by_name"),
                WindDown.State.valueOf(row.getString("state")),
                instant(row, "recorded_from"),
                row.getString("made_by_name"));
    }
}
