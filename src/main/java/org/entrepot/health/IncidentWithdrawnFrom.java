package org.entrepot.health;

/** A correction: these companies were told of an incident that does not concern them. */
public record IncidentWithdrawnFrom(Telling telling) {}
