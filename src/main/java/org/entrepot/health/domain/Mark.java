package org.entrepot.health.domain;

import java.time.Instant;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;

/**
 * What an entry of a timeline says without its words.
 *
 * @param number in the order in which they were posted
 * @param at when it was so
 */
public record Mark(int number, Instant at, IncidentState state, Severity severity) {}
