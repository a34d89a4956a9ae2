package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The date of a wind-down came without effect: the offer was open to any partner then, or nobody had answered (P3).
 *
 * @param wasRunning false for a proposal that nobody answered
 */
public record WindDownLapsed(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        boolean wasRunning,
        Instant at) {}
