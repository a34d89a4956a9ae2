package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** What wind-downs have to hear from other modules (P3). */
public interface WindDowns {

    /**
     * A partner sold a plan that depends on the audience. A wind-down of its authorization, which only "any partner" lets it
     * sell under, ends with that sale (P3). Called in the sale's transaction, under the row that the sale shares (P21).
     */
    void endBySale(OrganizationId partner, OfferId offer, Instant at);
}
