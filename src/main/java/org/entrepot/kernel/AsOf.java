package org.entrepot.kernel;

import java.time.Instant;

/** A moment of business time at which a question is asked: what was recorded then, and in effect then (P18). */
public record AsOf(Instant moment) {}
