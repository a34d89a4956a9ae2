package org.entrepot.requests;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** The publisher answered a partner's request to resell (P6); a grant is told by the channel's own event, too. */
public record ResellAnswered(
        ResellRequestId request,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Answer answer,
        Instant at) {

    /** What the publisher said. */
    public enum Answer {
        GRANTED,
        /** It would, under conditions that the partner may accept. */
        COUNTERED,
        REFUSED
    }
}
