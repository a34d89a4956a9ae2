package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.UserId;

/**
 * One event of an offer's history (R326).
 *
 * @param detail the plan or submission it concerns, or a report; may be empty
 */
public record HistoryEntry(
        UUID id, OfferId offer, HistoryKind kind, String detail, Instant at, UserId actor, String actorName) {}
