package org.entrepot.sales.web;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.SiteRefusal;

/** What narrows a list of subscriptions, as it stands in the address. */
record SubscriptionFilter(Optional<String> customerName, Optional<OfferId> offer, Optional<SubscriptionState> state) {

    static Outcome<SubscriptionFilter> parse(String customerName, String offer, String state) {
        var problems = new Problems();
        var wanted = problems.atOptional(
                "offer",
                offer,
                () -> OfferId.parse(offer)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(SiteRefusal.MALFORMED_ID)));
        var inState = problems.atOptional("state", state, () -> OrderRequest.constant(SubscriptionState.class, state));
        var name = Optional.of(customerName.strip()).filter(text -> !text.isEmpty());
        return problems.orElse(() -> new SubscriptionFilter(name, wanted, inState));
    }

    Outcome<Page<SubscriptionView>> read(ReadSales sales, Actor actor, PageRequest page) {
        return sales.subscriptions(actor, customerName, offer, state, page);
    }

    boolean isEmpty() {
        return customerName.isEmpty() && offer.isEmpty() && state.isEmpty();
    }
}
