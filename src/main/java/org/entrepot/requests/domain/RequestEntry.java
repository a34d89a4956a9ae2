package org.entrepot.requests.domain;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;

/** A request in one line of a list. */
public record RequestEntry(
        RequestId id,
        long number,
        OfferId offer,
        OrganizationId publisher,
        RequestKind kind,
        int partners,
        RequestState state,
        boolean isLawful,
        Instant submittedAt) {

    public String label() {
        return SupportRequest.label(number);
    }
}
