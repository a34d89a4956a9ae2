package org.entrepot.sales.web;

import java.time.Instant;
import org.entrepot.kernel.Actor;
import org.entrepot.sales.OrderView;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.site.Frame;

/** An order: what was bought, at which frozen price, until when it can be cancelled. */
public record OrderPage(Frame frame, Actor reader, OrderView order, Names names, Instant now) implements SalesWords {

    public boolean showsPrice() {
        return order.showsPriceTo(reader);
    }

    public boolean isJustPlaced() {
        return order.placedAt().plusSeconds(600).isAfter(now);
    }

    public boolean canBeCancelled(SubscriptionView line) {
        return !now.isAfter(line.cancellationWindowEnds()) && line.quantity().isPresent();
    }

    public boolean hasTotal() {
        return showsPrice()
                && order.lines().stream().anyMatch(line -> line.quantity().isPresent());
    }
}
