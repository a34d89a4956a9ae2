package org.entrepot.sales;

import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;

/** Who still runs subscriptions of an offer; it keeps the support contacts of what it runs (A39, P15). */
public interface RunningBusiness {

    /** Whether it takes part in a subscription of the offer that is not deleted, as transacting partner or as reseller. */
    boolean has(Set<OrganizationId> partnersOrResellers, OfferId offer);

    /** Those of the offers of which it runs a subscription that is not deleted, as partner, reseller or customer; one statement. */
    Set<OfferId> runningAmong(OrganizationId organization, Set<OfferId> offers);

    /** Every partner and reseller for which {@link #has} holds; one statement. */
    Set<OrganizationId> partnersAndResellersOf(OfferId offer);

    /** Whether it is transacting partner, reseller or customer of that subscription; false for an unknown one. */
    boolean takesPart(OrganizationId organization, SubscriptionId subscription);
}
