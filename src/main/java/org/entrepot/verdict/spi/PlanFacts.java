package org.entrepot.verdict.spi;

import java.util.List;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Recorded;

/**
 * A plan, and what it inherits from its offer.
 *
 * @param offerState history of the offer's state
 * @param live what the live listing says of the plan, kept on after the offer was stopped; as long as it never was live,
 *     what the draft says, so that a draft's "no" names everything that stands in the way; no entry before there was a plan
 * @param portalConfigured whether the operator has a deployment portal for the type (P13)
 */
public record PlanFacts(
        PlanId plan,
        OfferId offer,
        OrganizationId publisher,
        PlanType type,
        List<Recorded<OfferState>> offerState,
        List<Recorded<Terms>> live,
        List<Recorded<Boolean>> portalConfigured) {

    public PlanFacts {
        offerState = List.copyOf(offerState);
        live = List.copyOf(live);
        portalConfigured = List.copyOf(portalConfigured);
    }

    /**
     * What changes with a publication.
     *
     * @param markets every country in which the plan is offered, never empty (R130)
     * @param onePerCustomer the offer is limited to one subscription for each customer (R227)
     */
    public record Terms(
            boolean isPrivate,
            boolean isStopped,
            Set<CountryCode> markets,
            int minimumQuantity,
            int maximumQuantity,
            boolean onePerCustomer) {

        public Terms {
            markets = Set.copyOf(markets);
        }
    }
}
