package org.entrepot.health;

/** A publisher reported an incident or announced a maintenance, or one of them was found to concern further companies. */
public record IncidentReported(Telling telling) {}
