package org.entrepot.health.application;

import java.util.Optional;
import org.entrepot.health.IncidentId;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.Incidents;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Component;

/** A publisher's own incidents; another publisher's do not exist for it. */
@Component
class OwnIncidents {

    private final Incidents incidents;

    OwnIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    Outcome<Incident> find(Actor actor, IncidentId id) {
        return HealthAccess.asPublisher(actor).then(_ -> own(actor, incidents.find(id)));
    }

    Outcome<Incident> forUpdate(Actor actor, IncidentId id) {
        return HealthAccess.asPublisher(actor).then(_ -> own(actor, incidents.findForUpdate(id)));
    }

    /** Of the version that the actor has read. */
    Outcome<Incident> forUpdate(Actor actor, IncidentId id, long version) {
        return forUpdate(actor, id)
                .then(found -> found.version() == version ? Outcome.done(found) : Outcome.refused(Denial.STALE_STATE));
    }

    private static Outcome<Incident> own(Actor actor, Optional<Incident> found) {
        return found.filter(incident -> actor.worksFor(incident.publisher()))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }
}
