package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;

/**
 * One partner of an offer's live list, for the offer's publisher and the operator only (P8).
 *
 * @param since when it was first granted
 */
public record AuthorizedPartner(
        AuthorizationId authorization,
        OrganizationId partner,
        State state,
        AuthorizationOrigin origin,
        AuthorizationTerms terms,
        Instant since) {

    /** Where the authorization stands. */
    public enum State {
        GRANTED,
        /** No new sales; what runs goes on until a date (P3). */
        WINDING_DOWN,
        /** Its end arrived, but the partner has sold: nothing ended (P2). */
        EXPIRY_BLOCKED
    }
}
