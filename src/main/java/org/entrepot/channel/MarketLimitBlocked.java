package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** A wish for fewer markets met running subscriptions: nothing changed, and both sides are offered a wind-down (P2). */
public record MarketLimitBlocked(
        AuthorizationId authorization, OfferId offer, OrganizationId publisher, OrganizationId partner, Instant at) {}
