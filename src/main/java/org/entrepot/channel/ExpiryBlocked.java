package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The end of an authorization arrived, but the partner has sold: nothing ended, and both sides are offered a wind-down (P2).
 *
 * @param until the end that did not take effect
 */
public record ExpiryBlocked(
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Instant until,
        Instant at) {}
