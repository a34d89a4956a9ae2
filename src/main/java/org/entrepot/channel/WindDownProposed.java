package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * One side proposed to wind an authorization down; nothing changes until the other side agrees (P3).
 *
 * @param proposedBy publisher or partner; the other one is to answer
 * @param date from which on the authorization would have ended
 */
public record WindDownProposed(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        OrganizationId proposedBy,
        Instant date,
        String reason,
        Instant at) {}
