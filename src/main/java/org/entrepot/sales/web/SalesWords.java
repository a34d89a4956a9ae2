package org.entrepot.sales.web;

import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.kernel.Term;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** What the pages of orders and subscriptions say in the same words. */
public interface SalesWords extends View {

    default String term(Term term) {
        return t("sales.term." + term.name());
    }

    default String cycle(BillingCycle cycle) {
        return t("sales.cycle." + cycle.name());
    }

    default String state(SubscriptionState state) {
        return t("sales.state." + state.name());
    }

    default Tone tone(SubscriptionState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case PENDING -> Tone.INFO;
            case SUSPENDED -> Tone.WARN;
            case DELETED -> Tone.NEUTRAL;
        };
    }

    default String money(Money money) {
        return texts().money(money);
    }

    default String quantity(SubscriptionView view) {
        return view.quantity().map(number -> texts().number(number)).orElse("–");
    }

    /** How the price of one billing period is made up. */
    default String reckoning(SubscriptionView view) {
        return view.quantity()
                .map(number -> t("sales.reckoning", texts().number(number), money(view.unitPrice())))
                .orElseGet(() -> t("sales.by-usage"));
    }

    default String termEnds(SubscriptionView view) {
        return view.termEnd().map(texts()::date).orElse("–");
    }

    default Texts texts() {
        return frame().texts();
    }
}
