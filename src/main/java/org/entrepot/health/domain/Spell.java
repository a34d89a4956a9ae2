package org.entrepot.health.domain;

import org.entrepot.health.Severity;

/** A stretch of time in which an incident was that bad. */
public record Spell(Severity severity, Span span) {}
