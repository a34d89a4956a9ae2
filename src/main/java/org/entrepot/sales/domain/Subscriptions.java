package org.entrepot.sales.domain;

import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.sales.OrderView;
import org.entrepot.sales.SubscriptionView;

/** Orders and subscriptions as one of their parties reads them; to everybody else they do not exist. */
public interface Subscriptions {

    /** Newest first. */
    Page<SubscriptionView> page(Reader reader, Filter filter, PageRequest request);

    Optional<SubscriptionView> find(Reader reader, SubscriptionId id);

    Page<OrderView> orders(Reader reader, PageRequest request);

    Optional<OrderView> order(Reader reader, OrderId id);

    /** Whom providers sold to through this reseller. */
    Set<OrganizationId> customersThrough(OrganizationId reseller);

    /**
     * For whom is read.
     *
     * @param organization partner, reseller or customer of what is read
     * @param seesAll the operator
     */
    record Reader(OrganizationId organization, boolean seesAll) {}

    /**
     * What narrows the list; empty narrows nothing.
     *
     * @param customers only of these; an empty set finds nothing
     */
    record Filter(Optional<Set<OrganizationId>> customers, Optional<OfferId> offer, Optional<SubscriptionState> state) {

        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
