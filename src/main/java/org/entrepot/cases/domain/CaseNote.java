package org.entrepot.cases.domain;

import java.time.Instant;
import java.util.UUID;

/** What a company keeps about a case for its own people; no other company ever reads it. */
public record CaseNote(UUID id, String name, String text, Instant at) {}
