package org.entrepot.sales.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Term;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SalesRefusal;
import org.entrepot.sales.domain.Orders;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A partner buys a plan for a customer (R225).
 *
 * <p>The offer's audience row is shared before the verdict is asked and until the sale is committed (P21), so that no
 * change of the audience can come between the answer and the order.
 */
@Service
@Transactional
public class PlaceOrder {

    /**
     * What to buy.
     *
     * @param quantity empty for usage-based plans
     */
    public record Command(
            OrganizationId customer,
            Optional<OrganizationId> reseller,
            PlanId plan,
            Term term,
            BillingCycle billingCycle,
            Optional<Integer> quantity) {

        /** The one question that page, checkout and API put to the verdict for this wish. */
        public Question question(Actor actor, Instant moment) {
            return new Question(
                    actor.organization(),
                    reseller,
                    Optional.of(customer),
                    plan,
                    Operation.SELL,
                    Optional.of(term),
                    Optional.of(billingCycle),
                    quantity,
                    Optional.of(actor.roles()),
                    Optional.empty(),
                    moment);
        }
    }

    private final Shelf shelf;
    private final Audiences audiences;
    private final Verdicts verdicts;
    private final Orders orders;
    private final OrderBook book;
    private final BusinessClock clock;

    PlaceOrder(
            Shelf shelf, Audiences audiences, Verdicts verdicts, Orders orders, OrderBook book, BusinessClock clock) {
        this.shelf = shelf;
        this.audiences = audiences;
        this.verdicts = verdicts;
        this.orders = orders;
        this.book = book;
        this.clock = clock;
    }

    /** Refused only where there is nothing to ask about; whether it may be sold is the verdict's answer. */
    public Outcome<Placement> place(Actor actor, Command command) {
        return shelf.plan(command.plan())
                .map(plan -> Outcome.done(decide(actor, command, plan)))
                .orElseGet(() -> Outcome.refused(Problem.at("plan", SalesRefusal.UNKNOWN_PLAN)));
    }

    private Placement decide(Actor actor, Command command, LivePlan plan) {
        audiences.lockForSale(plan.offer());
        if (plan.onePerCustomer()) {
            orders.lockHolding(command.customer(), plan.offer());
        }
        var now = clock.now();
        var verdict = verdicts.ask(command.question(actor, now));
        if (!verdict.isYes()) {
            return new Placement.Declined(verdict);
        }
        return new Placement.Placed(book.write(actor, command, shelf.pick(command, plan, now), now));
    }
}
