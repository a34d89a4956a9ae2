package org.entrepot.health.persistence;

import static java.util.stream.Collectors.toSet;
import static org.entrepot.health.persistence.Columns.moment;
import static org.entrepot.health.persistence.Columns.optionalMoment;
import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.time;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.health.ComponentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.domain.Component;
import org.entrepot.health.domain.Components;
import org.entrepot.health.domain.Mark;
import org.entrepot.health.domain.Span;
import org.entrepot.health.domain.Timeline;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComponents implements Components {

    private static final String COLUMNS = """
            select component.id, component.publisher_id, component.name, component.description, component.created_at,
                component.retired_at, component.version,
                array(select offer_id from health.component_offer
                      where component_offer.component_id = component.id) as offers
            from health.component
            """;

    private final JdbcClient jdbc;

    JdbcComponents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Component component) {
        jdbc.sql("""
                insert into health.component (id, publisher_id, name, description, created_at, version)
                values (:id, :publisher, :name, :description, :at, :version)
                """)
                .param("id", component.id().value())
                .param("publisher", component.publisher().value())
                .param("name", component.name())
                .param("description", component.description())
                .param("at", time(component.createdAt()))
                .param("version", component.version())
                .update();
        serve(component);
    }

    @Override
    public void change(Component component) {
        jdbc.sql("""
                update health.component
                set name = :name, description = :description, retired_at = :retired, version = :version
                where id = :id
                """)
                .param("name", component.name())
                .param("description", component.description())
                .param("retired", time(component.retiredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", component.version())
                .param("id", component.id().value())
                .update();
        jdbc.sql("delete from health.component_offer where component_id = :id")
                .param("id", component.id().value())
                .update();
        serve(component);
    }

    @Override
    public Optional<Component> find(OrganizationId publisher, ComponentId id) {
        return jdbc.sql(COLUMNS + "where component.id = :id and component.publisher_id = :publisher")
                .param("id", id.value())
                .param("publisher", publisher.value())
                .query((row, _) -> component(row))
                .optional();
    }

    @Override
    public Optional<Component> findForUpdate(OrganizationId publisher, ComponentId id) {
        return jdbc.sql("select id from health.component where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(publisher, id));
    }

    @Override
    public Map<ComponentId, Component> find(Collection<ComponentId> ids) {
        return jdbc
                .sql(COLUMNS
                        + "where component.id = any (cast(:ids as uuid[])) order by component.created_at, component.id")
                .param("ids", Columns.ids(ids.stream().map(ComponentId::value)))
                .query((row, _) -> component(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Component::id, one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public Page<Component> page(OrganizationId publisher, PageRequest page) {
        var rows = jdbc.sql(COLUMNS + """
                where component.publisher_id = :publisher and component.id > :after
                order by component.id
                limit :limit
                """)
                .param("publisher", publisher.value())
                .param("after", Columns.after(page))
                .param("limit", page.size() + 1)
                .query((row, _) -> component(row))
                .list();
        return Page.cut(rows, page.size(), one -> PageRequest.cursor(one.id().toString()));
    }

    @Override
    public List<Component> inUse(OrganizationId publisher, int most) {
        return jdbc.sql(COLUMNS + """
                where component.publisher_id = :publisher and component.retired_at is null
                order by component.created_at, component.id
                limit :most
                """)
                .param("publisher", publisher.value())
                .param("most", most)
                .query((row, _) -> component(row))
                .list();
    }

    @Override
    public List<Component> serving(OfferId offer) {
        return jdbc.sql(COLUMNS + """
                join health.component_offer serving on serving.component_id = component.id
                where serving.offer_id = :offer and component.retired_at is null
                order by component.created_at, component.id
                """)
                .param("offer", offer.value())
                .query((row, _) -> component(row))
                .list();
    }

    @Override
    public Map<ComponentId, List<Timeline>> timelines(Collection<ComponentId> ids, Span frame) {
        record Told(UUID component, UUID incident, IncidentKind kind, Optional<Span> planned, Mark mark) {}
        var rows = jdbc.sql("""
                select blamed.component_id, incident.id, incident.kind, version.planned_from, version.planned_until,
                    entry.number, form.effective_at, form.state, form.severity
                from health.version_component blamed
                join health.incident_version version on version.id = blamed.version_id and version.recorded_until is null
                join health.incident on incident.id = version.incident_id
                join health.incident_update entry on entry.incident_id = incident.id
                join health.update_version form
                  on form.update_id = entry.id and form.recorded_until is null and not form.withdrawn
                where blamed.component_id = any (cast(:ids as uuid[]))
                  and incident.runs_from < :until and (incident.runs_until is null or incident.runs_until > :from)
                """)
                .param("ids", Columns.ids(ids.stream().map(ComponentId::value)))
                .param("from", time(frame.from()))
                .param("until", time(frame.until()))
                .query((row, _) -> new Told(
                        uuid(row, "component_id"),
                        uuid(row, "id"),
                        IncidentKind.valueOf(row.getString("kind")),
                        span(row),
                        mark(row)))
                .list();
        var byComponent = new HashMap<ComponentId, Map<UUID, List<Told>>>();
        rows.forEach(row -> byComponent
                .computeIfAbsent(new ComponentId(row.component()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(row.incident(), _ -> new ArrayList<>())
                .add(row));
        var timelines = new HashMap<ComponentId, List<Timeline>>();
        byComponent.forEach((component, incidents) -> timelines.put(
                component,
                incidents.values().stream()
                        .map(told -> new Timeline(
                                told.getFirst().kind(),
                                told.getFirst().planned(),
                                told.stream().map(Told::mark).toList()))
                        .toList()));
        return timelines;
    }

    private void serve(Component component) {
        jdbc.sql("""
                insert into health.component_offer (component_id, offer_id)
                select :id, offer from unnest(cast(:offers as uuid[])) as offer
                """)
                .param("id", component.id().value())
                .param("offers", Columns.ids(component.offers().stream().map(OfferId::value)))
                .update();
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getInt("number"),
                moment(row, "effective_at"),
                IncidentState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")));
    }

    static Optional<Span> span(ResultSet row) throws SQLException {
        var from = optionalMoment(row, "planned_from");
        var until = optionalMoment(row, "planned_until");
        return from.map(start -> new Span(start, Objects.requireNonNull(until.orElse(null))));
    }

    private static Component component(ResultSet row) throws SQLException {
        return new Component(
                new ComponentId(uuid(row, "id")),
                organization(row, "publisher_id"),
                row.getString("name"),
                row.getString("description"),
                Columns.uuids(row, "offers").stream().map(OfferId::new).collect(toSet()),
                moment(row, "created_at"),
                optionalMoment(row, "retired_at"),
                row.getLong("version"));
    }
}
