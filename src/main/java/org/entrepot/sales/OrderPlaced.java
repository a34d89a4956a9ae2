package org.entrepot.sales;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;

/** A partner sold a plan to a customer; the subscription has started. */
public record OrderPlaced(
        OrderId order,
        SubscriptionId subscription,
        OrganizationId partner,
        Optional<OrganizationId> reseller,
        OrganizationId customer,
        OfferId offer,
        PlanId plan,
        Instant at) {}
