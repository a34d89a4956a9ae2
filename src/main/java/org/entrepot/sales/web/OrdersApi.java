package org.entrepot.sales.web;

import java.net.URI;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.sales.Placement;
import org.entrepot.sales.application.PlaceOrder;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders for programs. */
@RestController
@RequestMapping("/api/orders")
class OrdersApi {

    private final PlaceOrder place;
    private final ReadSales read;

    OrdersApi(PlaceOrder place, ReadSales read) {
        this.place = place;
        this.read = read;
    }

    /** 409 {@code not-sellable} with the checks when the verdict is no or open; nothing is written then. */
    @PostMapping
    ResponseEntity<OrderBody> place(Actor actor, @RequestBody OrderRequest request, Texts texts) {
        var wish = RefusedException.valueOf(request.wish());
        return switch (RefusedException.valueOf(place.place(actor, wish))) {
            case Placement.Placed(var order) ->
                ResponseEntity.created(URI.create("/api/orders/" + order.id()))
                        .eTag(etag(1))
                        .body(body(actor, order.id()));
            case Placement.Declined(var verdict) -> throw NotSellable.because(verdict, texts);
        };
    }

    @GetMapping
    Page<OrderBody> list(Actor actor, PageRequest page) {
        return RefusedException.valueOf(read.orders(actor, page)).map(order -> OrderBody.of(order, actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderBody> one(Actor actor, @PathVariable String id) {
        var order = RefusedException.valueOf(read.order(actor, idOf(id)));
        return ResponseEntity.ok().eTag(etag(order.version())).body(OrderBody.of(order, actor));
    }

    private OrderBody body(Actor actor, OrderId id) {
        return OrderBody.of(RefusedException.valueOf(read.order(actor, id)), actor);
    }

    static OrderId idOf(String text) {
        return OrderId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
