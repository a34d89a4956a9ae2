package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A wind-down runs from now on: no new sales, running business until the date (P3).
 *
 * @param ordered by the operator alone, for a ground that both sides read; otherwise both sides agreed
 * @param date from which on the authorization has ended
 */
public record WindDownAgreed(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        boolean ordered,
        Instant date,
        String reason,
        Instant at) {}
