package org.entrepot.notices.application;

import java.util.stream.Collectors;
import org.entrepot.health.Concerned;
import org.entrepot.health.IncidentEnded;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentReported;
import org.entrepot.health.IncidentUpdated;
import org.entrepot.health.IncidentWithdrawnFrom;
import org.entrepot.health.Telling;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Incidents and maintenance, told to exactly those concerned, each with its own customers (A43). */
@Component
class HearHealth {

    private final Tell tell;

    HearHealth(Tell tell) {
        this.tell = tell;
    }

    @EventListener
    void on(IncidentReported event) {
        var telling = event.telling();
        tell(isPlanned(telling) ? NoticeKind.MAINTENANCE_PLANNED : NoticeKind.INCIDENT_REPORTED, telling);
    }

    @EventListener
    void on(IncidentUpdated event) {
        var telling = event.telling();
        tell(isPlanned(telling) ? NoticeKind.MAINTENANCE_UPDATED : NoticeKind.INCIDENT_UPDATED, telling);
    }

    @EventListener
    void on(IncidentEnded event) {
        tell(NoticeKind.INCIDENT_ENDED, event.telling());
    }

    @EventListener
    void on(IncidentWithdrawnFrom event) {
        tell(NoticeKind.INCIDENT_NOT_CONCERNING, event.telling());
    }

    private void tell(NoticeKind kind, Telling telling) {
        if (telling.concerned().isEmpty()) {
            return;
        }
        var facts = Facts.of(FactName.PUBLISHER, telling.publisher())
                .and(FactName.INCIDENT, telling.incident().toString())
                .and(FactName.UPDATE, telling.update().toString())
                .and(FactName.SEVERITY, telling.severity().name());
        tell.tell(Happening.of(
                        kind,
                        facts,
                        "/service-health/incidents/" + telling.incident(),
                        telling.at(),
                        new Audience.Each(telling.concerned().stream()
                                .collect(Collectors.toMap(Concerned::organization, HearHealth::own))))
                .about(Happening.healthTopic(telling.id())));
    }

    private static boolean isPlanned(Telling telling) {
        return telling.kind() == IncidentKind.MAINTENANCE;
    }

    private static Facts own(Concerned concerned) {
        return Facts.of(FactName.NUMBER, String.valueOf(concerned.customers()))
                .and(
                        FactName.CUSTOMERS,
                        concerned.some().stream().map(OrganizationId::toString).collect(Collectors.joining(",")));
    }
}
