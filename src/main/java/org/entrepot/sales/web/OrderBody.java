package org.entrepot.sales.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.sales.OrderView;

/**
 * An order in the API.
 *
 * @param id of the order
 * @param number what people call it by
 * @param partner the transacting partner, who is billed
 * @param reseller the indirect reseller taking part; absent without one
 * @param customer who uses what was ordered
 * @param partnerOfRecord partner (MPN) id of the reseller, else of the partner
 * @param placedAt UTC
 * @param placedBy name of the acting user
 * @param total of the first billing period; only for the transacting partner and the operator
 * @param lines numbered by their order
 */
record OrderBody(
        UUID id,
        long number,
        UUID partner,
        Optional<UUID> reseller,
        UUID customer,
        String partnerOfRecord,
        Instant placedAt,
        String placedBy,
        Optional<MoneyBody> total,
        List<Line> lines) {

    /** A line and the subscription it started. */
    record Line(int number, SubscriptionBody subscription) {}

    static OrderBody of(OrderView order, Actor reader) {
        var numbers = java.util.stream.IntStream.range(0, order.lines().size());
        return new OrderBody(
                order.id().value(),
                order.number(),
                order.partner().value(),
                order.reseller().map(OrganizationId::value),
                order.customer().value(),
                order.partnerOfRecord(),
                order.placedAt(),
                order.placedByName(),
                Optional.of(order.total())
                        .filter(_ -> order.showsPriceTo(reader))
                        .map(MoneyBody::of),
                numbers.mapToObj(index -> new Line(
                                index + 1, SubscriptionBody.of(order.lines().get(index), reader)))
                        .toList());
    }
}
