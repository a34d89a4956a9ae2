package org.entrepot.sales;

import java.util.List;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.SubscriptionId;

/**
 * An order that stands.
 *
 * @param number what people call it by
 * @param subscriptions one for each line, in the order of the lines
 */
public record PlacedOrder(OrderId id, long number, List<SubscriptionId> subscriptions) {

    public PlacedOrder {
        subscriptions = List.copyOf(subscriptions);
    }
}
