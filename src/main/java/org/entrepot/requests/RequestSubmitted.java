package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A publisher filed a request (section 9).
 *
 * @param inReview whether somebody of the operator has to decide it; otherwise {@link RequestDecided} follows at once
 */
public record RequestSubmitted(
        RequestId request, OfferId offer, OrganizationId publisher, RequestKind kind, boolean inReview, Instant at) {}
