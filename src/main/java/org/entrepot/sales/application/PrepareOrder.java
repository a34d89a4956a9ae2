package org.entrepot.sales.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.Price;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.sales.Wish;
import org.entrepot.verdict.Verdicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checkout: completes what somebody has chosen so far, prices it, and asks the verdict (R225, P17). */
@Service
@Transactional(readOnly = true)
public class PrepareOrder {

    private static final Role[] PARTNER_ROLES = {
        Role.GLOBAL_ADMIN,
        Role.ADMIN_AGENT,
        Role.SALES_AGENT,
        Role.HELPDESK_AGENT,
        Role.BILLING_ADMIN,
        Role.USER_MANAGEMENT_ADMIN
    };
    private static final int CUSTOMERS_SHOWN = 50;

    /**
     * What was chosen so far; what is not, or is not on offer, becomes the first of what is.
     *
     * @param customerName part of the name of the customer looked for; blank for all
     * @param quantity empty when none, or none that can be read, was typed
     * @param proposesQuantity nothing was typed yet: the least there is
     */
    public record Choices(
            String customerName,
            Optional<OrganizationId> customer,
            Optional<OrganizationId> reseller,
            Optional<PlanId> plan,
            Optional<Term> term,
            Optional<BillingCycle> billingCycle,
            Optional<Integer> quantity,
            boolean proposesQuantity,
            Locale language) {

        Optional<Integer> quantityOf(LivePlan plan) {
            return proposesQuantity ? Optional.of(plan.minimumQuantity()) : quantity;
        }
    }

    private final Offers offers;
    private final Audiences audiences;
    private final Shelf shelf;
    private final Counterparts counterparts;
    private final Verdicts verdicts;
    private final BusinessClock clock;

    PrepareOrder(
            Offers offers,
            Audiences audiences,
            Shelf shelf,
            Counterparts counterparts,
            Verdicts verdicts,
            BusinessClock clock) {
        this.offers = offers;
        this.audiences = audiences;
        this.shelf = shelf;
        this.counterparts = counterparts;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    public Outcome<Checkout> prepare(Actor actor, OfferId id, Choices choices) {
        if (!actor.actsAs(Party.PARTNER)) {
            return Denial.needs(PARTNER_ROLES);
        }
        var now = clock.now();
        return offers.summary(id, choices.language())
                .filter(offer -> offer.state() == OfferState.LIVE)
                .map(offer -> prepare(actor, offer, shown(id, now), choices, now))
                .orElseGet(Denial::notFound);
    }

    /** P5, R214: private plans are for their customers only, and not in the marketplace. */
    private List<LivePlan> shown(OfferId offer, Instant now) {
        var audience = audiences.summaries(Set.of(offer), new AsOf(now)).get(offer);
        return offers.livePlansOf(Set.of(offer)).getOrDefault(offer, List.of()).stream()
                .filter(plan -> !plan.isPrivate() && audience != null && audience.shows(plan.type()))
                .toList();
    }

    private Outcome<Checkout> prepare(
            Actor actor, OfferSummary offer, List<LivePlan> plans, Choices choices, Instant now) {
        if (plans.isEmpty()) {
            return Denial.notFound();
        }
        var plan = plans.stream()
                .filter(one -> choices.plan().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElse(plans.getFirst());
        var customer = counterparts.customer(actor, choices.customer());
        var prices = shelf.prices(plan.id(), counterparts.market(actor, customer), now);
        var price = chosen(prices, choices);
        var wish = new Wish(
                        choices.customer(),
                        choices.reseller(),
                        plan.id(),
                        price.map(Price::term),
                        price.map(Price::billingCycle),
                        choices.quantityOf(plan))
                .fitting(plan);
        return Outcome.done(new Checkout(
                offer,
                plans,
                plan,
                prices,
                price,
                customer,
                counterparts.customers(actor, choices.customerName(), PageRequest.first(CUSTOMERS_SHOWN)),
                counterparts.resellers(actor),
                shelf.portal(plan, now),
                wish,
                verdicts.ask(wish.question(actor, now))));
    }

    private static Optional<Price> chosen(List<Price> prices, Choices choices) {
        return prices.stream()
                .filter(price -> choices.term().filter(price.term()::equals).isPresent()
                        && choices.billingCycle()
                                .filter(price.billingCycle()::equals)
                                .isPresent())
                .findFirst()
                .or(() -> prices.stream().findFirst());
    }
}
