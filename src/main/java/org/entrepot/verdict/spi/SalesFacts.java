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

    /** All of it in one statement. */
    Known about(Set<Holding> holdings, Set<SubscriptionId> subscriptions, AsOf asOf);

    /**
     * What is known.
     *
     * @param holdings states of every subscription that the customer has of the offer, whoever sold it (R227, R213)
     * @param subscriptions the subscriptions themselves; unknown ones are left out
     */
    record Known(Map<Holding, Set<SubscriptionState>> holdings, Map<SubscriptionId, SubscriptionFact> subscriptions) {

        public static final Known NOTHING = new Known(Map.of(), Map.of());

        public Known {
            holdings = Map.copyOf(holdings);
            subscriptions = Map.copyOf(subscriptions);
        }
    }

    /** A customer and an offer. */
    record Holding(OrganizationId customer, OfferId offer) {}

    /**
     * One running subscription.
     *
     * @param quantity licences held; empty for usage-based ones
     */
    record SubscriptionFact(SubscriptionId id, SubscriptionState state, Optional<Integer> quantity) {}
}
