package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.moment;
import static org.entrepot.health.persistence.Columns.optionalMoment;
import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of lists with their titles, offers and regions; two statements however many. */
@Component
class IncidentLines {

    static final String HEADS = """
            select incident.id, incident.number, incident.publisher_id, incident.kind, incident.first_language,
                incident.state, incident.severity, incident.runs_from, incident.runs_until, version.id as version_id,
                version.in_store,
                array(select distinct offer_id from health.version_part part where part.version_id = version.id) as offers,
                array(select region from health.version_region wanted where wanted.version_id = version.id) as regions
            from health.incident
            join health.incident_version version
              on version.incident_id = incident.id and version.recorded_until is null
            """;

    private final JdbcClient jdbc;
    private final IncidentParts parts;

    IncidentLines(JdbcClient jdbc, IncidentParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    List<IncidentLine> find(Collection<IncidentId> ids) {
        return of(jdbc.sql(HEADS + """
                where incident.id = any (cast(:ids as uuid[]))
                order by incident.runs_from desc, incident.id desc
                """)
                .param("ids", Columns.ids(ids.stream().map(IncidentId::value)))
                .query((row, _) -> head(row))
                .list());
    }

    List<IncidentLine> of(List<Head> heads) {
        var titles = parts.titles(heads.stream().map(Head::version).toList());
        return heads.stream()
                .map(head -> head.line(Objects.requireNonNull(titles.get(head.version()))))
                .toList();
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                uuid(row, "id"),
                uuid(row, "version_id"),
                row.getLong("number"),
                organization(row, "publisher_id"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("first_language"),
                IncidentState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                moment(row, "runs_from"),
                optionalMoment(row, "runs_until"),
                row.getBoolean("in_store"),
                Columns.uuids(row, "offers").stream().map(OfferId::new).collect(Collectors.toSet()),
                new HashSet<>(Columns.texts(row, "regions").stream()
                        .map(ProgramRegion::new)
                        .toList()));
    }

    record Head(
            UUID id,
            UUID version,
            long number,
            OrganizationId publisher,
            IncidentKind kind,
            String firstLanguage,
            IncidentState state,
            Severity severity,
            Instant runsFrom,
            Optional<Instant> runsUntil,
            boolean inStore,
            Set<OfferId> offers,
            Set<ProgramRegion> regions) {

        IncidentLine line(org.entrepot.health.domain.Wording titles) {
            return new IncidentLine(
                    new IncidentId(id),
                    number,
                    publisher,
                    kind,
                    firstLanguage,
                    state,
                    severity,
                    runsFrom,
                    runsUntil,
                    inStore,
                    titles,
                    offers,
                    regions);
        }
    }
}
