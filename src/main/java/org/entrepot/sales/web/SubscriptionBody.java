package org.entrepot.sales.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.SubscriptionView.Deployment;

/**
 * A subscription in the API.
 *
 * @param id of the subscription
 * @param order id of the order that started it
 * @param partner the transacting partner
 * @param reseller the indirect reseller taking part; absent without one
 * @param customer who uses it
 * @param offer id of the offer
 * @param plan id of the plan
 * @param catalogItem {@code product:sku:availability}, as ordered
 * @param nickname the partner's name for it
 * @param state {@code pending}, {@code active}, {@code suspended} or {@code deleted}
 * @param quantity licences; absent for usage-based ones
 * @param unitPrice frozen by the order; only for the transacting partner and the operator
 * @param term {@code P1M}, {@code P1Y} or {@code P3Y}
 * @param billingCycle {@code monthly}, {@code annual}, {@code one-time}, or {@code none} where usage is metered
 * @param termStart first day, UTC
 * @param termEnd last day of the paid term; absent for usage-based ones
 * @param trialEnds last free day; absent without a trial
 * @param cancellationWindowEnds last second in which the order can be cancelled as if it had not been placed
 * @param autoRenew whether it renews by itself
 * @param deployment where it runs; only for usage-based ones
 * @param startedAt moment of the order
 */
record SubscriptionBody(
        UUID id,
        UUID order,
        UUID partner,
        Optional<UUID> reseller,
        UUID customer,
        UUID offer,
        UUID plan,
        String catalogItem,
        String nickname,
        String state,
        Optional<Integer> quantity,
        Optional<MoneyBody> unitPrice,
        String term,
        String billingCycle,
        LocalDate termStart,
        Optional<LocalDate> termEnd,
        Optional<LocalDate> trialEnds,
        Instant cancellationWindowEnds,
        boolean autoRenew,
        Optional<Deployment> deployment,
        Instant startedAt) {

    static SubscriptionBody of(SubscriptionView view, Actor reader) {
        return new SubscriptionBody(
                view.id().value(),
                view.order().value(),
                view.partner().value(),
                view.reseller().map(OrganizationId::value),
                view.customer().value(),
                view.offer().value(),
                view.plan().value(),
                view.catalogItem(),
                view.nickname(),
                OrderRequest.code(view.state()),
                view.quantity(),
                Optional.of(view.unitPrice())
                        .filter(_ -> view.showsPriceTo(reader))
                        .map(MoneyBody::of),
                view.term().name(),
                OrderRequest.code(view.billingCycle()),
                view.termStart(),
                view.termEnd(),
                view.trialEnds(),
                view.cancellationWindowEnds(),
                view.autoRenew(),
                view.deployment(),
                view.startedAt());
    }
}
