package org.entrepot.clock.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.clock.domain.Journey;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJourneys implements Journeys {

    private final JdbcClient jdbc;

    JdbcJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(Journey journey, Actor actor, Instant systemNow) {
        return jdbc.sql("""
                        insert into clock.journey
                            (id, departs_at, leads_to, reached, stops, state, made_by, made_for, made_by_name, started_at)
                        values (:id, :from, :to, :reached, 0, 'UNDERWAY', :user, :organization, :name, :now)
                        on conflict do nothing
                        """)
                        .param("id", journey.id())
                        .param("from", time(journey.from()))
                        .param("to", time(journey.to()))
                        .param("reached", time(journey.reached()))
                        .param("user", actor.user().value())
                        .param("organization", actor.organization().value())
                        .param("name", journey.by())
                        .param("now", time(systemNow))
                        .update()
                == 1;
    }

    @Override
    public Optional<Journey> takeUnderway() {
        return jdbc.sql("""
                        select id, departs_at, leads_to, reached, stops, state, halted_by, made_by_name
                        from clock.journey
                        where state = 'UNDERWAY'
                        for update skip locked
                        """).query((row, _) -> journey(row)).optional();
    }

    @Override
    public void save(Journey journey) {
        jdbc.sql("""
                        update clock.journey
                        set reached = :reached, stops = :stops, state = :state, halted_by = :haltedBy
                        where id = :id
                        """)
                .param("id", journey.id())
                .param("reached", time(journey.reached()))
                .param("stops", journey.stops())
                .param("state", journey.state().name())
                .param("haltedBy", journey.haltedBy().orElse(null))
                .update();
    }

    @Override
    public Optional<Journey> last() {
        return jdbc.sql("""
                        select id, departs_at, leads_to, reached, stops, state, halted_by, made_by_name
                        from clock.journey
                        order by id desc
                        limit 1
                        """).query((row, _) -> journey(row)).optional();
    }

    @Override
    public Optional<Journey> find(UUID id) {
        return jdbc.sql("""
                        select id, departs_at, leads_to, reached, stops, state, halted_by, made_by_name
                        from clock.journey
                        where id = :id
                        """).param("id", id).query((row, _) -> journey(row)).optional();
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return new Journey(
                row.getObject("id", UUID.class),
                instant(row, "departs_at"),
                instant(row, "leads_to"),
                instant(row, "reached"),
                row.getInt("stops"),
                Journey.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("halted_by")),
                row.getString("made_by_name"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
