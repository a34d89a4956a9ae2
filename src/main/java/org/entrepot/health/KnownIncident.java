package org.entrepot.health;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;

/**
 * One incident that runs.
 *
 * @param number what people call it by
 * @param titleForPartners in the language asked for, else in the one it was first written in; never for customers (P15)
 * @param titleForCustomers empty when the publisher wrote nothing for customers: then it is not shown to them
 */
public record KnownIncident(
        IncidentId id,
        long number,
        IncidentKind kind,
        OrganizationId publisher,
        Severity severity,
        IncidentState state,
        Instant since,
        String titleForPartners,
        Optional<String> titleForCustomers) {}
