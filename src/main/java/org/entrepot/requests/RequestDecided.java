package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A request was decided, by the rules or by the operator (P4); what it changed is told by the channel's own events. */
public record RequestDecided(
        RequestId request, OfferId offer, OrganizationId publisher, RequestKind kind, boolean approved, Instant at) {}
