package org.entrepot.sales.application;

import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.WindDowns;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.sales.Placement;
import org.entrepot.sales.SalesRefusal;
import org.entrepot.sales.Wish;
import org.entrepot.sales.domain.Orders;
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

    /** Who may buy at all (R34); whether this partner may buy this is the verdict's answer. */
    private static final Role[] BUYERS = {Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT};

    private final Shelf shelf;
    private final Audiences audiences;
    private final Verdicts verdicts;
    private final Orders orders;
    private final OrderBook book;
    private final WindDowns windDowns;

    PlaceOrder(
            Shelf shelf, Audiences audiences, Verdicts verdicts, Orders orders, OrderBook book, WindDowns windDowns) {
        this.shelf = shelf;
        this.audiences = audiences;
        this.verdicts = verdicts;
        this.orders = orders;
        this.book = book;
        this.windDowns = windDowns;
    }

    /** Refused for the wrong role, or where there is nothing to ask about; all else is the verdict's answer. */
    public Outcome<Placement> place(Actor actor, Wish wish) {
        if (!actor.hasAny(Set.of(BUYERS))) {
            return Denial.needs(BUYERS);
        }
        return shelf.plan(wish.plan())
                .map(plan -> Outcome.done(decide(actor, wish.fitting(plan), plan)))
                .orElseGet(() -> Outcome.refused(Problem.at("plan", SalesRefusal.UNKNOWN_PLAN)));
    }

    private Placement decide(Actor actor, Wish wish, LivePlan plan) {
        if (plan.onePerCustomer()) {
            wish.customer().ifPresent(customer -> orders.lockHolding(customer, plan.offer()));
        }
        // the last wait, because the moment of the sale comes with it
        var now = audiences.lockForSale(plan.offer());
        var verdict = verdicts.ask(wish.question(actor, now));
        if (!verdict.isYes()) {
            return new Placement.Declined(verdict);
        }
        var line = shelf.pick(wish, plan, now);
        var placed = book.write(actor, wish, line, now);
        if (line.dependsOnAudience()) {
            windDowns.endBySale(actor.organization(), plan.offer(), now);
        }
        return new Placement.Placed(placed);
    }
}
