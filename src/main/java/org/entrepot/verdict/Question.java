package org.entrepot.verdict;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.Term;

/**
 * What is asked (P17). What is left out makes the checks that need it open, never passed.
 *
 * @param partner the transacting partner; for a move the one that takes over
 * @param reseller the indirect reseller taking part below a provider
 * @param plan for a change of plan the target plan
 * @param quantity the quantity wanted
 * @param roles roles of the acting user; {@code SYSTEM} for automatic renewal
 * @param subscription the subscription concerned, for everything but a sale
 * @param moment business time; "as of" this moment (P18)
 */
public record Question(
        OrganizationId partner,
        Optional<OrganizationId> reseller,
        Optional<OrganizationId> customer,
        PlanId plan,
        Operation operation,
        Optional<Term> term,
        Optional<BillingCycle> billingCycle,
        Optional<Integer> quantity,
        Optional<Set<Role>> roles,
        Optional<SubscriptionId> subscription,
        Instant moment) {

    public Question {
        roles = roles.map(Set::copyOf);
    }

    /** May this partner sell this plan at all, with nothing else chosen yet: what a catalogue asks. */
    public static Question maySell(OrganizationId partner, PlanId plan, Instant moment) {
        return new Question(
                partner,
                Optional.empty(),
                Optional.empty(),
                plan,
                Operation.SELL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                moment);
    }

    public Question withReseller(OrganizationId chosen) {
        return new Question(
                partner,
                Optional.of(chosen),
                customer,
                plan,
                operation,
                term,
                billingCycle,
                quantity,
                roles,
                subscription,
                moment);
    }

    public Question withCustomer(OrganizationId chosen) {
        return new Question(
                partner,
                reseller,
                Optional.of(chosen),
                plan,
                operation,
                term,
                billingCycle,
                quantity,
                roles,
                subscription,
                moment);
    }

    public Question withTerm(Term chosen, BillingCycle cycle) {
        return new Question(
                partner,
                reseller,
                customer,
                plan,
                operation,
                Optional.of(chosen),
                Optional.of(cycle),
                quantity,
                roles,
                subscription,
                moment);
    }

    public Question withQuantity(int wanted) {
        return new Question(
                partner,
                reseller,
                customer,
                plan,
                operation,
                term,
                billingCycle,
                Optional.of(wanted),
                roles,
                subscription,
                moment);
    }

    public Question askedBy(Set<Role> acting) {
        return new Question(
                partner,
                reseller,
                customer,
                plan,
                operation,
                term,
                billingCycle,
                quantity,
                Optional.of(acting),
                subscription,
                moment);
    }
}
