package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.health.IncidentId;
import org.entrepot.health.PartnerTexts;
import org.entrepot.health.UpdateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPartnerTexts implements PartnerTexts {

    private final JdbcClient jdbc;

    JdbcPartnerTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<IncidentId, String> titles(Collection<IncidentId> incidents, Locale locale) {
        var titles = new HashMap<IncidentId, String>();
        jdbc.sql("""
                select distinct on (incident.id) incident.id, title.for_partners
                from health.incident
                join health.incident_version version
                  on version.incident_id = incident.id and version.recorded_until is null
                join health.version_title title on title.version_id = version.id
                where incident.id = any (cast(:ids as uuid[]))
                order by incident.id, title.language = :language desc, title.language = incident.first_language desc,
                    title.language
                """)
                .param("ids", Columns.ids(incidents.stream().map(IncidentId::value)))
                .param("language", locale.toLanguageTag())
                .query(row -> {
                    titles.put(new IncidentId(uuid(row, "id")), row.getString("for_partners"));
                });
        return titles;
    }

    @Override
    public Map<UpdateId, String> texts(Collection<UpdateId> updates, Locale locale) {
        var texts = new HashMap<UpdateId, String>();
        jdbc.sql("""
                select distinct on (entry.id) entry.id, said.for_partners
                from health.incident_update entry
                join health.incident on incident.id = entry.incident_id
                join health.update_version form
                  on form.update_id = entry.id and form.recorded_until is null and not form.withdrawn
                join health.update_text said on said.version_id = form.id
                where entry.id = any (cast(:ids as uuid[]))
                order by entry.id, said.language = :language desc, said.language = incident.first_language desc,
                    said.language
                """)
                .param("ids", Columns.ids(updates.stream().map(UpdateId::value)))
                .param("language", locale.toLanguageTag())
                .query(row -> {
                    texts.put(new UpdateId(uuid(row, "id")), row.getString("for_partners"));
                });
        return texts;
    }
}
