package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * An authorization ends soon (P2); published 90, 60, 30 and 7 days ahead, each once and in that order. Days that lay behind
 * when the end was set are left out.
 *
 * @param until when it ends, unless sales block that
 */
public record AuthorizationExpiring(
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Instant until,
        int daysAhead,
        Instant at) {}
