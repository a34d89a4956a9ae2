package org.entrepot.health;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;

/**
 * One fan-out: exactly the companies concerned, each with its own customers.
 *
 * @param id by which receipts of its delivery are asked for
 * @param update the entry of the timeline that it tells of; after a correction the latest one
 */
public record Telling(
        UUID id,
        IncidentId incident,
        UpdateId update,
        OrganizationId publisher,
        IncidentKind kind,
        Severity severity,
        List<Concerned> concerned,
        Instant at) {

    public Telling {
        concerned = List.copyOf(concerned);
    }
}
