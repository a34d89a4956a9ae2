package org.entrepot.sales;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;
import org.entrepot.verdict.Question;

/**
 * What a partner wants to buy for a customer (R225); what is still left out keeps the verdict open, never yes (P17).
 *
 * @param quantity left out for usage-based plans
 */
public record Wish(
        Optional<OrganizationId> customer,
        Optional<OrganizationId> reseller,
        PlanId plan,
        Optional<Term> term,
        Optional<BillingCycle> billingCycle,
        Optional<Integer> quantity) {

    /** P13: a usage-based plan has one price without a recurring charge, and nothing of it is counted at the order. */
    public Wish fitting(LivePlan chosen) {
        return chosen.type().isUsageBased()
                ? new Wish(
                        customer,
                        reseller,
                        plan,
                        Optional.of(Term.P1M),
                        Optional.of(BillingCycle.NONE),
                        Optional.of(chosen.minimumQuantity()))
                : this;
    }

    /** The one question that checkout, order and API put to the verdict for this wish. */
    public Question question(Actor actor, Instant moment) {
        return new Question(
                actor.organization(),
                reseller,
                customer,
                plan,
                Operation.SELL,
                term,
                billingCycle,
                quantity,
                Optional.of(actor.roles()),
                Optional.empty(),
                moment);
    }
}
