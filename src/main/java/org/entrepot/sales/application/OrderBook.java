package org.entrepot.sales.application;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrderId;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.sales.OrderPlaced;
import org.entrepot.sales.PlacedOrder;
import org.entrepot.sales.SalesReceipt;
import org.entrepot.sales.Wish;
import org.entrepot.sales.domain.NewLine;
import org.entrepot.sales.domain.NewOrder;
import org.entrepot.sales.domain.Orders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes an allowed order with its receipt and its event, in the caller's transaction. */
@Component
class OrderBook {

    private final Orders orders;
    private final Organizations organizations;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    OrderBook(Orders orders, Organizations organizations, Receipts receipts, ApplicationEventPublisher events) {
        this.orders = orders;
        this.organizations = organizations;
        this.receipts = receipts;
        this.events = events;
    }

    PlacedOrder write(Actor actor, Wish wish, NewLine line, Instant now) {
        var order = new NewOrder(
                OrderId.next(),
                actor.organization(),
                wish.customer().orElseThrow(),
                wish.reseller(),
                partnerOfRecord(actor, wish),
                now,
                actor.user(),
                actor.name(),
                List.of(line));
        var number = orders.add(order);
        receipts.record(actor, SalesReceipt.ORDER_PLACED, receipt(order, line));
        events.publishEvent(event(order, line));
        return new PlacedOrder(order.id(), number, List.of(line.subscription()));
    }

    /** R240, R241: the reseller's id, else the partner's own. */
    private String partnerOfRecord(Actor actor, Wish wish) {
        return organizations
                .partnerIdOf(wish.reseller().orElse(actor.organization()))
                .orElse("-1");
    }

    private static ReceiptContent receipt(NewOrder order, NewLine line) {
        var content = ReceiptContent.about("order", order.id().value())
                .andAbout("subscription", line.subscription().value())
                .andAbout("offer", line.plan().offer().value())
                .with("plan", line.plan().id().value())
                .with("partner", order.partner())
                .with("customer", order.customer())
                .withCode("catalog-item", line.price().catalogItem())
                .with("quantity", line.quantity().orElse(1))
                .with("unit-price", line.price().money())
                .with("term", line.price().term())
                .with("billing-cycle", line.price().billingCycle())
                .at(order.placedAt());
        return order.reseller()
                .map(reseller -> content.with("reseller", reseller).concerning(reseller))
                .orElse(content);
    }

    private static OrderPlaced event(NewOrder order, NewLine line) {
        return new OrderPlaced(
                order.id(),
                line.subscription(),
                order.partner(),
                order.reseller(),
                order.customer(),
                line.plan().offer(),
                line.plan().id(),
                order.placedAt());
    }
}
