package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OfferId;

/** What an offer showed from one moment on, until the next publication (P18). */
public record Publication(UUID id, OfferId offer, int number, OfferContent content, Instant from) {}
