package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.time;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.ComponentId;
import org.entrepot.health.IncidentId;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.Span;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes incidents; nothing that was recorded is ever edited (P18). */
@Component
class IncidentWriter {

    private final JdbcClient jdbc;

    IncidentWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addHead(Incident incident, UUID submission) {
        var timeline = incident.timeline();
        jdbc.sql("""
                insert into health.incident (id, number, publisher_id, kind, submission, first_language, reported_at, state,
                    severity, runs_from, runs_until, version)
                values (:id, :number, :publisher, :kind, :submission, :language, :at, :state, :severity, :from, :until,
                    :version)
                """)
                .param("id", incident.id().value())
                .param("number", incident.number())
                .param("publisher", incident.publisher().value())
                .param("kind", incident.kind().name())
                .param("submission", submission)
                .param("language", incident.firstLanguage())
                .param("at", time(incident.reportedAt()))
                .param("state", timeline.state().name())
                .param("severity", timeline.severity().name())
                .param("from", time(timeline.runsFrom()))
                .param("until", time(timeline.runsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", incident.version())
                .update();
    }

    /** What its updates and its current version amount to. */
    void sum(Incident incident) {
        var timeline = incident.timeline();
        jdbc.sql("""
                update health.incident
                set state = :state, severity = :severity, runs_from = :from, runs_until = :until, version = :version
                where id = :id
                """)
                .param("state", timeline.state().name())
                .param("severity", timeline.severity().name())
                .param("from", time(timeline.runsFrom()))
                .param("until", time(timeline.runsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", incident.version())
                .param("id", incident.id().value())
                .update();
    }

    void closeVersion(Incident incident) {
        jdbc.sql("""
                update health.incident_version set recorded_until = :at
                where incident_id = :id and recorded_until is null
                """)
                .param("at", time(incident.current().recordedFrom()))
                .param("id", incident.id().value())
                .update();
    }

    void addVersion(Incident incident, Actor by) {
        var id = Ids.next();
        var version = incident.current();
        jdbc.sql("""
                insert into health.incident_version (id, incident_id, in_store, planned_from, planned_until, reason,
                    recorded_by, recorded_by_name, recorded_from)
                values (:id, :incident, :inStore, :from, :until, :reason, :by, :byName, :at)
                """)
                .param("id", id)
                .param("incident", incident.id().value())
                .param("inStore", version.inStore())
                .param("from", time(version.planned().map(Span::from)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(version.planned().map(Span::until)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", version.reason())
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("at", time(version.recordedFrom()))
                .update();
        cover(id, incident);
        word("version_title", id, version.titles());
    }

    void addEntry(IncidentId incident, IncidentUpdate update, UUID submission) {
        jdbc.sql("""
                insert into health.incident_update (id, incident_id, number, submission, posted_at)
                values (:id, :incident, :number, :submission, :at)
                """)
                .param("id", update.id().value())
                .param("incident", incident.value())
                .param("number", update.number())
                .param("submission", submission)
                .param("at", time(update.postedAt()))
                .update();
    }

    void closeForm(IncidentUpdate update) {
        jdbc.sql("""
                update health.update_version set recorded_until = :at
                where update_id = :id and recorded_until is null
                """)
                .param("at", time(update.changedAt()))
                .param("id", update.id().value())
                .update();
    }

    void addForm(IncidentUpdate update, Actor by) {
        var id = Ids.next();
        jdbc.sql("""
                insert into health.update_version (id, update_id, effective_at, state, severity, withdrawn, reason,
                    recorded_by, recorded_by_name, recorded_from)
                values (:id, :update, :at, :state, :severity, :withdrawn, :reason, :by, :byName, :changed)
                """)
                .param("id", id)
                .param("update", update.id().value())
                .param("at", time(update.at()))
                .param("state", update.state().name())
                .param("severity", update.severity().name())
                .param("withdrawn", update.isWithdrawn())
                .param("reason", update.reason())
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("changed", time(update.changedAt()))
                .update();
        word("update_text", id, update.texts());
    }

    private void cover(UUID version, Incident incident) {
        var coverage = incident.current().coverage();
        var offers = new ArrayList<String>();
        var plans = new ArrayList<Optional<PlanId>>();
        coverage.parts().forEach(part -> {
            offers.add(part.offer().toString());
            plans.add(part.plan());
        });
        jdbc.sql("""
                insert into health.version_part (version_id, offer_id, plan_id)
                select :version, part.offer, part.plan
                from unnest(cast(:offers as uuid[]), cast(:plans as uuid[])) as part (offer, plan)
                """)
                .param("version", version)
                .param("offers", offers.toArray(String[]::new))
                .param("plans", JdbcReach.plans(plans))
                .update();
        insertEach(
                "insert into health.version_region (version_id, region) select :version, part from unnest(cast(:parts as text[])) as part",
                version,
                coverage.regions().stream().map(ProgramRegion::key).toArray(String[]::new));
        insertEach(
                "insert into health.version_component (version_id, component_id) select :version, part from unnest(cast(:parts as uuid[])) as part",
                version,
                coverage.components().stream().map(ComponentId::toString).toArray(String[]::new));
    }

    private void insertEach(String sql, UUID version, String[] parts) {
        if (parts.length > 0) {
            jdbc.sql(sql).param("version", version).param("parts", parts).update();
        }
    }

    private void word(String table, UUID version, Wording wording) {
        wording.byLanguage()
                .forEach((language, said) -> jdbc.sql("""
                        insert into health.%s (version_id, language, for_partners, for_customers)
                        values (:version, :language, :partners, :customers)
                        """.formatted(table))
                        .param("version", version)
                        .param("language", language)
                        .param("partners", said.forPartners())
                        .param("customers", said.forCustomers().orElse(null), Types.VARCHAR)
                        .update());
    }
}
