package org.entrepot.health.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What an incident concerns and is called, as it was recorded then.
 *
 * @param inStore shown to everybody by its texts for customers (A43)
 * @param planned of a maintenance
 * @param reason why it was corrected; empty for the first
 */
public record IncidentVersion(
        Coverage coverage,
        Wording titles,
        boolean inStore,
        Optional<Span> planned,
        String reason,
        String byName,
        Instant recordedFrom) {}
