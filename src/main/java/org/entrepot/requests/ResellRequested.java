package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A partner asks to resell an exclusive offer (P6). */
public record ResellRequested(
        ResellRequestId request, OfferId offer, OrganizationId publisher, OrganizationId partner, Instant at) {}
