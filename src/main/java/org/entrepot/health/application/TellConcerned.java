package org.entrepot.health.application;

import java.time.Instant;
import org.entrepot.health.IncidentEnded;
import org.entrepot.health.IncidentReported;
import org.entrepot.health.IncidentUpdated;
import org.entrepot.health.IncidentWithdrawnFrom;
import org.entrepot.health.Telling;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.Reach;
import org.entrepot.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The fan-out: who is concerned is found anew each time, written down, and told by one event, however many they are. */
@Component
class TellConcerned {

    private final Reach reach;
    private final ApplicationEventPublisher events;

    TellConcerned(Reach reach, ApplicationEventPublisher events) {
        this.reach = reach;
        this.events = events;
    }

    /** @return how many companies hear of it */
    int tell(Incident incident, UpdateId update, Reach.Kind kind, Instant now) {
        reach.refresh(incident.id(), now);
        return say(incident, update, kind, now);
    }

    /** After a correction of what it concerns: the newcomers, and those whom it does not concern after all. */
    void tellDifference(Incident incident, Instant now) {
        reach.refresh(incident.id(), now);
        var latest = incident.updates().stream()
                .filter(update -> !update.isWithdrawn())
                .filter(update -> update.mark().equals(incident.timeline().latest()))
                .findFirst()
                .orElseThrow()
                .id();
        say(incident, latest, Reach.Kind.CORRECTED, now);
        say(incident, latest, Reach.Kind.NOT_CONCERNED, now);
    }

    private int say(Incident incident, UpdateId update, Reach.Kind kind, Instant now) {
        var id = Ids.next();
        return reach.tell(id, incident.id(), update, kind, now)
                .map(concerned -> {
                    var telling = new Telling(
                            id,
                            incident.id(),
                            update,
                            incident.publisher(),
                            incident.kind(),
                            incident.timeline().severity(),
                            concerned,
                            now);
                    events.publishEvent(event(kind, telling));
                    return concerned.size();
                })
                .orElse(0);
    }

    private static Object event(Reach.Kind kind, Telling telling) {
        return switch (kind) {
            case REPORTED, CORRECTED -> new IncidentReported(telling);
            case UPDATED, REOPENED -> new IncidentUpdated(telling);
            case ENDED -> new IncidentEnded(telling);
            case NOT_CONCERNED -> new IncidentWithdrawnFrom(telling);
        };
    }
}
