package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;

/** Facts about subscriptions; implemented by {@code sales}. */
public interface SalesFacts {

    /** States of every subscription that the customer has of the offer, whoever sold it (R227, R213). */
    Map<Holding, Set<SubscriptionState>> holdings(Set<Holding> keys, AsOf asOf);

    /** The subscriptions themselves; unknown ones are left out. */
    Map<SubscriptionId, SubscriptionFact> subscriptions(Set<SubscriptionId> ids, AsOf asOf);

    /** A customer and an offer. */
    record Holding(OrganizationId customer, OfferId offer) {}

    /**
     * One running subscription.
     *
     * @param quantity licences held; empty for usage-based ones
     */
    record SubscriptionFact(SubscriptionId id, SubscriptionState state, Optional<Integer> quantity) {}
}
