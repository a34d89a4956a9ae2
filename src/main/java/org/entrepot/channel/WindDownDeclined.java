package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** The other side did not agree to a wind-down; everything stays as it was (P3). */
public record WindDownDeclined(
        WindDownId windDown,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        OrganizationId declinedBy,
        Instant at) {}
