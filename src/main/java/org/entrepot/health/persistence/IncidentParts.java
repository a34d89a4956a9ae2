package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.health.ComponentId;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.ProgramRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on versions of incidents and updates, read for many at once. */
@Component
class IncidentParts {

    private final JdbcClient jdbc;

    IncidentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Four statements however many. */
    Details of(Collection<UUID> versions) {
        var parts = new HashMap<UUID, Set<Coverage.Part>>();
        var regions = new HashMap<UUID, Set<ProgramRegion>>();
        var components = new HashMap<UUID, Set<ComponentId>>();
        each(
                "select version_id, offer_id, plan_id from health.version_part",
                versions,
                row -> add(
                        parts,
                        row,
                        new Coverage.Part(
                                new OfferId(uuid(row, "offer_id")),
                                Optional.ofNullable(row.getObject("plan_id", UUID.class))
                                        .map(PlanId::new))));
        each(
                "select version_id, region from health.version_region",
                versions,
                row -> add(regions, row, new ProgramRegion(row.getString("region"))));
        each(
                "select version_id, component_id from health.version_component",
                versions,
                row -> add(components, row, new ComponentId(uuid(row, "component_id"))));
        return new Details(parts, regions, components, titles(versions));
    }

    Map<UUID, Wording> titles(Collection<UUID> versions) {
        return wordings("select version_id, language, for_partners, for_customers from health.version_title", versions);
    }

    Map<UUID, Wording> texts(Collection<UUID> versions) {
        return wordings("select version_id, language, for_partners, for_customers from health.update_text", versions);
    }

    private Map<UUID, Wording> wordings(String select, Collection<UUID> versions) {
        var said = new HashMap<UUID, Map<String, Wording.Said>>();
        each(
                select,
                versions,
                row -> said.computeIfAbsent(uuid(row, "version_id"), _ -> new HashMap<>())
                        .put(
                                row.getString("language"),
                                new Wording.Said(
                                        row.getString("for_partners"),
                                        Optional.ofNullable(row.getString("for_customers")))));
        var wordings = new HashMap<UUID, Wording>();
        said.forEach((version, texts) -> wordings.put(version, new Wording(texts)));
        return wordings;
    }

    private void each(String select, Collection<UUID> versions, RowReader reader) {
        jdbc.sql(select + " where version_id = any (cast(:versions as uuid[]))")
                .param("versions", Columns.ids(versions.stream()))
                .query(row -> {
                    reader.read(row);
                });
    }

    private static <V> void add(Map<UUID, Set<V>> all, ResultSet row, V value) throws SQLException {
        all.computeIfAbsent(uuid(row, "version_id"), _ -> new HashSet<>()).add(value);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** By version. */
    record Details(
            Map<UUID, Set<Coverage.Part>> parts,
            Map<UUID, Set<ProgramRegion>> regions,
            Map<UUID, Set<ComponentId>> components,
            Map<UUID, Wording> titles) {

        Coverage coverage(UUID version) {
            return new Coverage(
                    parts.getOrDefault(version, Set.of()),
                    regions.getOrDefault(version, Set.of()),
                    components.getOrDefault(version, Set.of()));
        }

        Wording titles(UUID version) {
            return Objects.requireNonNull(titles.get(version));
        }
    }
}
