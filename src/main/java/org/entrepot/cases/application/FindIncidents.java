package org.entrepot.cases.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.cases.domain.Subject;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.KnownIncident;
import org.entrepot.health.KnownIncidents;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Component;

/** What is known to be wrong with what a question is about (R201). */
@Component
class FindIncidents {

    /** Questions that an incident answers. */
    private static final Set<QuestionKind> ANSWERED =
            Set.of(QuestionKind.BREAK_FIX, QuestionKind.PRODUCT_HEALTH, QuestionKind.SERVICE_LEVEL);

    private final KnownIncidents incidents;

    FindIncidents(KnownIncidents incidents) {
        this.incidents = incidents;
    }

    /** Worst first. */
    List<KnownIncident> of(Subject subject, Locale locale) {
        return subject.subscription()
                .map(id -> incidents.ofSubscription(id, locale))
                .or(() -> subject.offer().map(id -> incidents.ofOffer(id, locale)))
                .orElseGet(List::of);
    }

    /** A question about what is broken belongs to the worst incident that runs. */
    Subject attach(Subject subject, QuestionKind kind) {
        if (!ANSWERED.contains(kind)) {
            return subject;
        }
        return of(subject, Locale.ROOT).stream()
                .filter(incident -> incident.kind() == IncidentKind.INCIDENT)
                .findFirst()
                .map(incident -> subject.during(incident.id()))
                .orElse(subject);
    }
}
