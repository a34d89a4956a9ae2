package org.entrepot.health.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.health.IncidentId;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;

/**
 * An incident in one line of a list.
 *
 * @param runsUntil of a maintenance that goes as planned the planned end; empty while nobody knows
 */
public record IncidentLine(
        IncidentId id,
        long number,
        OrganizationId publisher,
        IncidentKind kind,
        String firstLanguage,
        IncidentState storedState,
        Severity severity,
        Instant runsFrom,
        Optional<Instant> runsUntil,
        boolean inStore,
        Wording titles,
        Set<OfferId> offers,
        Set<ProgramRegion> regions) {

    public IncidentLine {
        offers = Set.copyOf(offers);
        regions = Set.copyOf(regions);
    }

    /** A maintenance that nobody says anything of goes as planned. */
    public IncidentState stateAt(Instant now) {
        if (storedState != IncidentState.SCHEDULED || now.isBefore(runsFrom)) {
            return storedState;
        }
        return runsUntil.map(now::isBefore).orElse(true) ? IncidentState.IN_PROGRESS : IncidentState.COMPLETED;
    }

    public boolean isAhead(Instant now) {
        return now.isBefore(runsFrom);
    }

    public boolean isOver(Instant now) {
        return runsUntil.map(end -> !now.isBefore(end)).orElse(false);
    }
}
