package org.entrepot.cases;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/**
 * The ball went on.
 *
 * @param isRefereed the second bounce: the operator decides who holds it
 */
public record CaseHandedOver(
        CaseRef about,
        OrganizationId asker,
        OrganizationId from,
        OrganizationId to,
        boolean isRefereed,
        EntryId entry,
        Instant dueAt,
        Instant at) {}
