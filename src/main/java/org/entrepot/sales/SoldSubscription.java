package org.entrepot.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;

/**
 * Who takes part in a subscription, and since when; for the modules above. Whether its reader may know of it is the asker's
 * concern.
 *
 * @param termEnd last day of the paid term; empty for usage-based ones
 */
public record SoldSubscription(
        SubscriptionId id,
        OrganizationId partner,
        Optional<OrganizationId> reseller,
        OrganizationId customer,
        OfferId offer,
        PlanId plan,
        String nickname,
        SubscriptionState state,
        Instant startedAt,
        LocalDate termStart,
        Optional<LocalDate> termEnd,
        boolean autoRenew) {

    public boolean isPartOf(OrganizationId organization) {
        return organization.equals(partner)
                || organization.equals(customer)
                || reseller.filter(organization::equals).isPresent();
    }
}
