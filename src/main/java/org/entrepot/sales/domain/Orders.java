package org.entrepot.sales.domain;

import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** Where orders are kept. */
public interface Orders {

    /** Writes the order with its lines and subscriptions. */
    long add(NewOrder order);

    /**
     * Lets one order at a time decide whether the customer may have the offer that is limited to one (R227); held until the
     * transaction ends.
     */
    void lockHolding(OrganizationId customer, OfferId offer);
}
