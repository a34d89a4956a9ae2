package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * The live audience of an offer changed: its option, its list, or both. A change of the draft is none.
 *
 * @param partnersGained how many partners were newly authorized; each has its own {@link PartnerAuthorized}
 * @param partnersLost how many authorizations ended; each has its own {@link AuthorizationEnded}
 */
public record AudienceChanged(
        OfferId offer,
        OrganizationId publisher,
        AudienceOption before,
        AudienceOption after,
        int partnersGained,
        int partnersLost,
        Instant at) {}
