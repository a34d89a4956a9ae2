package org.entrepot.health;

/** An incident is resolved, a maintenance completed or cancelled. */
public record IncidentEnded(Telling telling) {}
