package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Whoever proposed a wind-down took the proposal back before it was answered (P3). */
public record WindDownWithdrawn(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        OrganizationId withdrawnBy,
        Instant at) {}
