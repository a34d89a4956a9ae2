package org.entrepot.sales.web;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.sales.OrderView;
import org.entrepot.site.Frame;

/** Orders, newest first. */
public record OrderListPage(Frame frame, Actor reader, Page<OrderView> orders, Names names, boolean isFirst)
        implements SalesWords {

    public String total(OrderView order) {
        if (!order.showsPriceTo(reader)) {
            return "–";
        }
        return order.lines().stream().allMatch(line -> line.quantity().isEmpty())
                ? t("sales.by-usage")
                : money(order.total());
    }

    public String what(OrderView order) {
        var line = order.lines().getFirst();
        return names.of(line.offer());
    }
}
