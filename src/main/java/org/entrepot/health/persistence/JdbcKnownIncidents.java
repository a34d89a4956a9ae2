package org.entrepot.health.persistence;

import static java.util.Comparator.comparing;
import static org.entrepot.health.persistence.Columns.time;
import static org.entrepot.health.persistence.Columns.uuid;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.KnownIncident;
import org.entrepot.health.KnownIncidents;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.Wording;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownIncidents implements KnownIncidents {

    private final JdbcClient jdbc;
    private final IncidentLines lines;
    private final BusinessClock clock;

    JdbcKnownIncidents(JdbcClient jdbc, IncidentLines lines, BusinessClock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<KnownIncident> ofSubscription(SubscriptionId subscription, Locale locale) {
        return known("""
                select incident.id
                from health.incident
                join health.concerned_now concerned on concerned.incident_id = incident.id
                where concerned.subscription_id = :about
                    and incident.runs_from <= :now and (incident.runs_until is null or incident.runs_until > :now)
                """, subscription.value(), locale);
    }

    @Override
    public List<KnownIncident> ofOffer(OfferId offer, Locale locale) {
        return known("""
                select distinct incident.id
                from health.incident
                join health.incident_version version
                  on version.incident_id = incident.id and version.recorded_until is null
                join health.version_part part on part.version_id = version.id
                where part.offer_id = :about
                    and incident.runs_from <= :now and (incident.runs_until is null or incident.runs_until > :now)
                """, offer.value(), locale);
    }

    private List<KnownIncident> known(String sql, UUID about, Locale locale) {
        var now = clock.now();
        var ids = jdbc.sql(sql)
                .param("about", about)
                .param("now", time(now))
                .query((row, _) -> new IncidentId(uuid(row, "id")))
                .list();
        return lines.find(ids).stream()
                .sorted(comparing(IncidentLine::severity).reversed().thenComparing(IncidentLine::runsFrom))
                .map(line -> new KnownIncident(
                        line.id(),
                        line.number(),
                        line.kind(),
                        line.publisher(),
                        line.severity(),
                        line.stateAt(now),
                        line.runsFrom(),
                        line.titles().forPartners(locale, line.firstLanguage()).text(),
                        line.titles().forCustomers(locale, line.firstLanguage()).map(Wording.Spoken::text)))
                .toList();
    }
}
