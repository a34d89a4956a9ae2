package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * What an authorization covers changed.
 *
 * @param takesAway whether it covers less than before in any respect
 */
public record AuthorizationTermsChanged(
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        AuthorizationTerms terms,
        boolean takesAway,
        Instant at) {}
