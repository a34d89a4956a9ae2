package org.entrepot.health.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.KnownIncident;
import org.entrepot.health.KnownIncidents;
import org.entrepot.health.Severity;
import org.entrepot.health.application.HealthAccess;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.spi.SubscriptionNews;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.springframework.stereotype.Component;

/** Incidents that run now and concern a subscription, at the head of its page; customers read what was written for them (P15). */
@Component
class IncidentNews implements SubscriptionNews {

    private final KnownIncidents known;

    IncidentNews(KnownIncidents known) {
        this.known = known;
    }

    @Override
    public List<News> of(Actor reader, SubscriptionId subscription, Texts texts) {
        if (!HealthAccess.reads(reader) && !HealthAccess.oversees(reader)) {
            return List.of();
        }
        return known.ofSubscription(subscription, texts.locale()).stream()
                .flatMap(incident -> title(reader, incident).map(title -> news(incident, title, texts)).stream())
                .toList();
    }

    private static Optional<String> title(Actor reader, KnownIncident incident) {
        return reader.actsAs(Party.CUSTOMER) && !reader.actsAs(Party.PARTNER)
                ? incident.titleForCustomers()
                : Optional.of(incident.titleForPartners());
    }

    private static News news(KnownIncident incident, String title, Texts texts) {
        var isPlanned = incident.kind() == IncidentKind.MAINTENANCE;
        return new News(
                tone(incident.severity(), isPlanned),
                isPlanned
                        ? texts.text("health.kind.maintenance")
                        : texts.text("health.severity." + incident.severity().code()),
                title,
                "/service-health/incidents/" + incident.id());
    }

    private static Tone tone(Severity severity, boolean isPlanned) {
        if (isPlanned) {
            return Tone.INFO;
        }
        return switch (severity) {
            case NORMAL, INFORMATION -> Tone.INFO;
            case WARNING -> Tone.WARN;
            case CRITICAL -> Tone.BAD;
        };
    }
}
