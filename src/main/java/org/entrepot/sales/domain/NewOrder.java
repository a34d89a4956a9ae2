package org.entrepot.sales.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * An order as it is placed: never edited afterwards (P10).
 *
 * @param partner who transacts and is billed; the beneficiary is the customer
 * @param partnerOfRecord partner (MPN) id of the reseller, else of the partner itself (R240, R241)
 */
public record NewOrder(
        OrderId id,
        OrganizationId partner,
        OrganizationId customer,
        Optional<OrganizationId> reseller,
        String partnerOfRecord,
        Instant placedAt,
        UserId placedBy,
        String placedByName,
        List<NewLine> lines) {

    public NewOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has at least one line");
        }
    }

    /** One currency for each order: that of the customer's country (A46). */
    public Money total() {
        return lines.stream().map(NewLine::charge).reduce(Money::plus).orElseThrow();
    }
}
