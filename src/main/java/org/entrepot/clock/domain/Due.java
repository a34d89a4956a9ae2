package org.entrepot.clock.domain;

import java.time.Instant;

/** One kind of work and when it is due next. */
public record Due(String work, Instant at) {}
