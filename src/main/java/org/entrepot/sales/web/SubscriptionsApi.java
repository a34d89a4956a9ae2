package org.entrepot.sales.web;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions for programs. */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionsApi {

    private final ReadSales read;

    SubscriptionsApi(ReadSales read) {
        this.read = read;
    }

    @GetMapping
    Page<SubscriptionBody> list(
            Actor actor,
            @RequestParam(defaultValue = "") String customerName,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String state,
            PageRequest page) {
        var filter = RefusedException.valueOf(SubscriptionFilter.parse(customerName, offer, state));
        return RefusedException.valueOf(filter.read(read, actor, page)).map(one -> SubscriptionBody.of(one, actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<SubscriptionBody> one(Actor actor, @PathVariable String id) {
        var subscription = RefusedException.valueOf(read.subscription(actor, idOf(id)));
        return ResponseEntity.ok()
                .eTag(OrdersApi.etag(subscription.version()))
                .body(SubscriptionBody.of(subscription, actor));
    }

    static SubscriptionId idOf(String text) {
        return Optional.of(text)
                .flatMap(SubscriptionId::parse)
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
