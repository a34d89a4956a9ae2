package org.entrepot.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.kernel.Term;

/**
 * A subscription as it stands now, with what its order froze.
 *
 * @param catalogItem {@code product:sku:availability}
 * @param quantity empty for usage-based ones
 * @param termEnd last day of the paid term; empty for usage-based ones
 * @param trialEnds last free day; empty without a trial
 * @param deployment where it runs, for usage-based ones (P13)
 * @param version changed by every write; outside an opaque etag
 */
public record SubscriptionView(
        SubscriptionId id,
        OrderId order,
        long orderNumber,
        OrganizationId partner,
        Optional<OrganizationId> reseller,
        OrganizationId customer,
        OfferId offer,
        PlanId plan,
        String nickname,
        String catalogItem,
        SubscriptionState state,
        Optional<Integer> quantity,
        Money unitPrice,
        Term term,
        BillingCycle billingCycle,
        LocalDate termStart,
        Optional<LocalDate> termEnd,
        Optional<LocalDate> trialEnds,
        Instant cancellationWindowEnds,
        boolean autoRenew,
        Optional<Deployment> deployment,
        Instant startedAt,
        long version) {

    /** The operator's portal for the type, as it was named when the order was placed (P13). */
    public record Deployment(String name, String url) {}

    /** What one billing cycle costs (P23). */
    public Money charge() {
        return unitPrice.times(quantity.orElse(1));
    }

    /** What it costs is between the transacting partner and the operator (P8, P15, P22). */
    public boolean showsPriceTo(Actor reader) {
        return reader.worksFor(partner) || reader.actsAs(Party.OPERATOR);
    }
}
