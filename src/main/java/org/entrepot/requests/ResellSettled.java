package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The partner ended its own request to resell.
 *
 * @param accepted whether it took the publisher's conditions; otherwise it withdrew
 */
public record ResellSettled(
        ResellRequestId request,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        boolean accepted,
        Instant at) {}
