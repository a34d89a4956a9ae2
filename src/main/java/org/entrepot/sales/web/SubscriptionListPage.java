package org.entrepot.sales.web;

import java.util.Arrays;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;

/**
 * Subscriptions, newest first.
 *
 * @param offerChoices offers on this page, and the one filtered by
 */
public record SubscriptionListPage(
        Frame frame,
        Actor reader,
        Page<SubscriptionView> subscriptions,
        Names names,
        String search,
        String offer,
        String state,
        List<Choice> offerChoices,
        boolean isFirst,
        boolean isFiltered)
        implements SalesWords {

    public SubscriptionListPage {
        offerChoices = List.copyOf(offerChoices);
    }

    public List<Choice> stateChoices() {
        return Arrays.stream(SubscriptionState.values())
                .map(one -> new Choice(OrderRequest.code(one), state(one)))
                .toList();
    }

    public String price(SubscriptionView view) {
        if (!view.showsPriceTo(reader)) {
            return "–";
        }
        return view.quantity().isPresent() ? money(view.charge()) : t("sales.by-usage");
    }
}
