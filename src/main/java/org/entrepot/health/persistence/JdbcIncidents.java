package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.moment;
import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.IncidentVersion;
import org.entrepot.health.domain.Incidents;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidents implements Incidents {

    private static final String FORMS = """
            select entry.id, entry.incident_id, entry.number, entry.posted_at, form.id as version_id, form.effective_at,
                form.state, form.severity, form.withdrawn, form.reason, form.recorded_by_name, form.recorded_from
            from health.incident_update entry
            join health.update_version form on form.update_id = entry.id
            """;

    private final JdbcClient jdbc;
    private final IncidentWriter writer;
    private final IncidentParts parts;

    JdbcIncidents(JdbcClient jdbc, IncidentWriter writer, IncidentParts parts) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.parts = parts;
    }

    @Override
    public Optional<IncidentId> submitted(OrganizationId publisher, UUID submission) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "health report " + publisher + submission)
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                        select id from health.incident
                        where publisher_id = :publisher and submission = :submission
                        """)
                .param("publisher", publisher.value())
                .param("submission", submission)
                .query((row, _) -> new IncidentId(uuid(row, "id")))
                .optional();
    }

    @Override
    public Optional<UpdateId> submittedUpdate(IncidentId incident, UUID submission) {
        return jdbc.sql("""
                        select id from health.incident_update
                        where incident_id = :incident and submission = :submission
                        """)
                .param("incident", incident.value())
                .param("submission", submission)
                .query((row, _) -> new UpdateId(uuid(row, "id")))
                .optional();
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("select nextval('health.incident_number')")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Incident incident, UUID submission, Actor by) {
        writer.addHead(incident, submission);
        writer.addVersion(incident, by);
        writer.addEntry(incident.id(), incident.updates().getFirst(), submission);
        writer.addForm(incident.updates().getFirst(), by);
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Incident> find(Collection<IncidentId> ids) {
        var heads = jdbc.sql("""
                        select incident.id, incident.number, incident.publisher_id, incident.kind, incident.first_language,
                            incident.reported_at, incident.version, current.id as version_id, current.in_store,
                            current.planned_from, current.planned_until, current.reason, current.recorded_by_name,
                            current.recorded_from
                        from health.incident
                        join health.incident_version current
                          on current.incident_id = incident.id and current.recorded_until is null
                        where incident.id = any (cast(:ids as uuid[]))
                        order by incident.runs_from desc, incident.id desc
                        """)
                .param("ids", ids(ids))
                .query((row, _) -> head(row))
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var details =
                parts.of(heads.stream().map(Head::version).map(Version::id).toList());
        var updates = updates(ids);
        return heads.stream()
                .map(head -> head.incident(details, updates.getOrDefault(head.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<Incident> findForUpdate(IncidentId id) {
        return jdbc.sql("select id from health.incident where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public void addUpdate(Incident sum, IncidentUpdate update, UUID submission, Actor by) {
        writer.addEntry(sum.id(), update, submission);
        writer.addForm(update, by);
        writer.sum(sum);
    }

    @Override
    public void correctUpdate(Incident sum, IncidentUpdate corrected, Actor by) {
        writer.closeForm(corrected);
        writer.addForm(corrected, by);
        writer.sum(sum);
    }

    @Override
    public void correct(Incident sum, Actor by) {
        writer.closeVersion(sum);
        writer.addVersion(sum, by);
        writer.sum(sum);
    }

    @Override
    public List<IncidentVersion> versionsOf(IncidentId id) {
        var versions = jdbc.sql("""
                        select incident_id, id as version_id, in_store, planned_from, planned_until, reason, recorded_by_name,
                            recorded_from
                        from health.incident_version
                        where incident_id = :id
                        order by recorded_from
                        """)
                .param("id", id.value())
                .query((row, _) -> version(row))
                .list();
        var details = parts.of(versions.stream().map(Version::id).toList());
        return versions.stream().map(version -> version.with(details)).toList();
    }

    @Override
    public List<IncidentUpdate> formsOf(UpdateId id) {
        return worded(jdbc.sql(FORMS + "where entry.id = :id order by form.recorded_from")
                        .param("id", id.value())
                        .query((row, _) -> form(row))
                        .list())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<UUID, List<IncidentUpdate>> updates(Collection<IncidentId> ids) {
        return worded(jdbc.sql(FORMS + """
                where entry.incident_id = any (cast(:ids as uuid[])) and form.recorded_until is null
                order by entry.incident_id, entry.number
                """)
                .param("ids", ids(ids))
                .query((row, _) -> form(row))
                .list());
    }

    private Map<UUID, List<IncidentUpdate>> worded(List<Form> forms) {
        var texts = parts.texts(forms.stream().map(Form::version).toList());
        var worded = new HashMap<UUID, List<IncidentUpdate>>();
        forms.forEach(form -> worded.computeIfAbsent(form.incident(), _ -> new java.util.ArrayList<>())
                .add(form.worded(texts)));
        return worded;
    }

    private static String[] ids(Collection<IncidentId> ids) {
        return Columns.ids(ids.stream().map(IncidentId::value));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                uuid(row, "id"),
                row.getLong("number"),
                organization(row, "publisher_id"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("first_language"),
                moment(row, "reported_at"),
                row.getLong("version"),
                version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                uuid(row, "version_id"),
                row.getBoolean("in_store"),
                JdbcComponents.span(row),
                row.getString("reason"),
                row.getString("recorded_by_name"),
                moment(row, "recorded_from"));
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                uuid(row, "incident_id"),
                uuid(row, "version_id"),
                uuid(row, "id"),
                row.getInt("number"),
                moment(row, "effective_at"),
                IncidentState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("withdrawn"),
                moment(row, "posted_at"),
                moment(row, "recorded_from"),
                row.getString("recorded_by_name"),
                row.getString("reason"));
    }

    private record Head(
            UUID id,
            long number,
            OrganizationId publisher,
            IncidentKind kind,
            String firstLanguage,
            Instant reportedAt,
            long written,
            Version version) {

        Incident incident(IncidentParts.Details details, List<IncidentUpdate> updates) {
            return new Incident(
                    new IncidentId(id),
                    number,
                    publisher,
                    kind,
                    firstLanguage,
                    reportedAt,
                    version.with(details),
                    updates,
                    written);
        }
    }

    private record Version(
            UUID id,
            boolean inStore,
            Optional<org.entrepot.health.domain.Span> planned,
            String reason,
            String byName,
            Instant recordedFrom) {

        IncidentVersion with(IncidentParts.Details details) {
            return new IncidentVersion(
                    details.coverage(id), details.titles(id), inStore, planned, reason, byName, recordedFrom);
        }
    }

    private record Form(
            UUID incident,
            UUID version,
            UUID update,
            int number,
            Instant at,
            IncidentState state,
            Severity severity,
            boolean withdrawn,
            Instant postedAt,
            Instant changedAt,
            String byName,
            String reason) {

        IncidentUpdate worded(Map<UUID, org.entrepot.health.domain.Wording> texts) {
            return new IncidentUpdate(
                    new UpdateId(update),
                    number,
                    at,
                    state,
                    severity,
                    Objects.requireNonNull(texts.get(version)),
                    withdrawn,
                    postedAt,
                    changedAt,
                    byName,
                    reason);
        }
    }
}
