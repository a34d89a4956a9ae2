package org.entrepot.sales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;

/**
 * An order with the subscriptions of its lines, in the order of the lines.
 *
 * @param partnerOfRecord partner (MPN) id of the reseller, else of the partner itself (R240, R241)
 */
public record OrderView(
        OrderId id,
        long number,
        OrganizationId partner,
        Optional<OrganizationId> reseller,
        OrganizationId customer,
        String partnerOfRecord,
        Instant placedAt,
        String placedByName,
        long version,
        List<SubscriptionView> lines) {

    public OrderView {
        lines = List.copyOf(lines);
    }

    /** What the first billing period costs; one currency for each order (A46). */
    public Money total() {
        return lines.stream().map(SubscriptionView::charge).reduce(Money::plus).orElseThrow();
    }

    public boolean showsPriceTo(Actor reader) {
        return lines.stream().allMatch(line -> line.showsPriceTo(reader));
    }
}
