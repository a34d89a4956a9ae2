package org.entrepot.relationships.spi;

import org.entrepot.kernel.OrganizationId;

/** Whether business still runs over a customer relationship (R28); implemented by {@code sales}. */
public interface ActiveSubscriptions {

    /** Subscriptions of the customer with the partner that are active or wait for their activation. */
    int count(OrganizationId partner, OrganizationId customer);
}
