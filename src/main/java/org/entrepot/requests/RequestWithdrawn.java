package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A publisher took its request back before it was decided (A9). */
public record RequestWithdrawn(
        RequestId request, OfferId offer, OrganizationId publisher, RequestKind kind, Instant at) {}
