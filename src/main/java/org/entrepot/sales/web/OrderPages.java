package org.entrepot.sales.web;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.PageRequest;
import org.entrepot.sales.OrderView;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Orders for people; an order placed a moment ago reads as its confirmation. */
@Controller
@RequestMapping("/orders")
class OrderPages {

    private final ReadSales read;
    private final NameBook names;
    private final BusinessClock clock;

    OrderPages(ReadSales read, NameBook names, BusinessClock clock) {
        this.read = read;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, PageRequest page) {
        var orders = RefusedException.valueOf(read.orders(actor, page));
        var lines = orders.items().stream()
                .map(OrderView::lines)
                .flatMap(java.util.List::stream)
                .toList();
        var called = names.of(lines, frame.texts().locale());
        return new ModelAndView(
                "sales/orders", "page", new OrderListPage(frame, actor, orders, called, page.isFirst()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        var order = RefusedException.valueOf(read.order(actor, OrdersApi.idOf(id)));
        var called = names.of(order.lines(), frame.texts().locale());
        return new ModelAndView("sales/order", "page", new OrderPage(frame, actor, order, called, clock.now()));
    }
}
