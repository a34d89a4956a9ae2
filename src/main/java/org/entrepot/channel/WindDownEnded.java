package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A wind-down that ran is over (P3). */
public record WindDownEnded(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Cause cause,
        Instant at) {

    /** Why it is over. */
    public enum Cause {
        /** Its date arrived under "specific partners": the authorization has ended with it. */
        DATE_REACHED,
        /** The partner sold again while every partner could: it is authorized as before. */
        SOLD_AGAIN,
        /** The authorization ended in another way meanwhile. */
        AUTHORIZATION_ENDED
    }
}
