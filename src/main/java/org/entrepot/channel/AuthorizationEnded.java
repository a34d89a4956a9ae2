package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A partner is no longer on the live list of an offer. */
public record AuthorizationEnded(
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Reason because,
        Instant at) {

    /** How it came about. */
    public enum Reason {
        /** By a request (R75), or by the operator (A48). */
        REMOVED,
        /** The offer left "specific partners" (T7), or "any partner" without this one on the list (T4). */
        OPTION_CHANGED,
        /** Its end, part of the grant, arrived (P2). */
        EXPIRED,
        /** The date of its wind-down arrived (P3). */
        WOUND_DOWN
    }
}
