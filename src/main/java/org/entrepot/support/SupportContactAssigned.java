package org.entrepot.support;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;

/**
 * The transacting partner said who supports a subscription (R184).
 *
 * @param contact empty when it is left to the provider and its split
 */
public record SupportContactAssigned(
        SubscriptionId subscription,
        OfferId offer,
        OrganizationId provider,
        Optional<OrganizationId> contact,
        OrganizationId customer,
        Instant at) {}
