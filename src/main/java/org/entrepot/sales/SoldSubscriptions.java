package org.entrepot.sales;

import java.util.Optional;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.SubscriptionId;

/** Looks subscriptions up for the modules above. */
public interface SoldSubscriptions {

    /** In the state recorded then; empty before it was sold. */
    Optional<SoldSubscription> find(SubscriptionId subscription, AsOf asOf);
}
