package org.entrepot.lists;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * An import was applied to an offer's audience.
 *
 * @param isLive whether the partners were authorized at once, or stand in the draft
 * @param removalsProposed partners that are to leave the live list by a request
 */
public record PartnersImported(
        ImportId id,
        OfferId offer,
        OrganizationId publisher,
        boolean isLive,
        long added,
        long removalsProposed,
        Instant at) {}
