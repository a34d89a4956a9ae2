package org.entrepot.health;

/** The timeline of an incident or a maintenance went on. */
public record IncidentUpdated(Telling telling) {}
