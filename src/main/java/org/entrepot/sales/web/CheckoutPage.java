package org.entrepot.sales.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Price;
import org.entrepot.kernel.OfferId;
import org.entrepot.sales.application.Checkout;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.verdict.web.WhyCard;

/**
 * The order form: everything chosen stands in the address, the answer and the price beside it.
 *
 * @param form what is chosen, whether typed or proposed
 */
public record CheckoutPage(Frame frame, Checkout checkout, Form form, WhyCard why) implements SalesWords {

    public OfferId offer() {
        return checkout.offer().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("sales.checkout.marketplace"), "/marketplace"),
                new Link(checkout.offer().name(), "/marketplace/offers/" + offer()),
                new Link(t("sales.checkout.title"), ""));
    }

    public List<Choice> planChoices() {
        return checkout.plans().stream().map(CheckoutPage::choice).toList();
    }

    public List<Choice> priceChoices() {
        return checkout.prices().stream()
                .map(price -> new Choice(
                        key(price),
                        t(
                                "sales.checkout.price",
                                term(price.term()),
                                cycle(price.billingCycle()),
                                money(price.money()))))
                .toList();
    }

    /** The one chosen stays choosable when the search does not find it. */
    public List<Choice> customerChoices() {
        var found = checkout.customers().items().stream()
                .map(customer -> customer.organization())
                .toList();
        var chosen = checkout.customer()
                .filter(one -> found.stream().noneMatch(other -> other.id().equals(one.id())));
        return java.util.stream.Stream.concat(chosen.stream(), found.stream())
                .map(one -> new Choice(one.id().toString(), one.name() + " · " + texts().country(one.country())))
                .toList();
    }

    public List<Choice> resellerChoices() {
        return checkout.resellers().stream()
                .map(link -> new Choice(
                        link.organization().id().toString(), link.organization().name()))
                .toList();
    }

    public boolean isUsageBased() {
        return checkout.plan().type().isUsageBased();
    }

    public boolean hasNoCustomers() {
        return customerChoices().isEmpty() && form.value("q").isBlank();
    }

    public Optional<String> total() {
        return checkout.total().map(this::money);
    }

    public String quantity() {
        return checkout.wish().quantity().map(number -> texts().number(number)).orElse("–");
    }

    public String quantityHint() {
        return t(
                "sales.checkout.quantity.hint",
                texts().number(checkout.plan().minimumQuantity()),
                texts().number(checkout.plan().maximumQuantity()));
    }

    public boolean maySell() {
        return checkout.verdict().isYes();
    }

    private static Choice choice(LivePlan plan) {
        return new Choice(plan.id().toString(), plan.name(), plan.summary());
    }

    static String key(Price price) {
        return price.term().name() + "-" + OrderRequest.code(price.billingCycle());
    }
}
