package org.entrepot.verdict;

import static org.entrepot.kernel.Operation.SELL;
import static org.entrepot.kernel.Role.ADMIN_AGENT;
import static org.entrepot.kernel.Role.BILLING_ADMIN;
import static org.entrepot.kernel.Role.GLOBAL_ADMIN;
import static org.entrepot.kernel.Role.HELPDESK_AGENT;
import static org.entrepot.kernel.Role.SALES_AGENT;
import static org.entrepot.kernel.Role.SYSTEM;
import static org.entrepot.verdict.Finding.notAsked;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passed;
import static org.entrepot.verdict.Finding.passedIf;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SubscriptionState;

/** Who acts, how much is wanted, and what the customer has already. */
final class PurchaseChecks {

    private static final Set<Role> BUYERS = Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT);
    private static final Set<Role> RENEWERS = Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, SYSTEM);
    private static final Set<Role> REACTIVATORS =
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, HELPDESK_AGENT, BILLING_ADMIN);

    private PurchaseChecks() {}

    /** R34: one sufficient role is enough; R267: a renewal may come without a user. */
    static Finding roleMayBuy(Situation situation) {
        return situation
                .question()
                .roles()
                .map(roles -> passedIf(
                        !Collections.disjoint(roles, sufficientFor(situation.operation())),
                        Fact.of("acting-roles", roles)))
                .orElse(open());
    }

    private static Set<Role> sufficientFor(Operation operation) {
        return switch (operation) {
            case SELL, CHANGE_QUANTITY, CHANGE_PLAN, MOVE -> BUYERS;
            case RENEW -> RENEWERS;
            case REACTIVATE -> REACTIVATORS;
        };
    }

    /** R231: limits of the plan asked for; of the target plan for a change of plan. */
    static Finding quantityIsWithinLimits(Situation situation) {
        return situation
                .question()
                .quantity()
                .flatMap(wanted -> situation.terms().map(terms -> {
                    var least = terms.minimumQuantity();
                    var most = terms.maximumQuantity();
                    return passedIf(least <= wanted && wanted <= most, Fact.of("quantity", wanted, least, most));
                }))
                .orElse(open());
    }

    /** R227: a deleted one does not count. */
    static Finding isOnlyOne(Situation situation) {
        return situation
                .terms()
                .flatMap(terms -> terms.onePerCustomer()
                        ? situation.customer().map(customer -> judge(customer.holdings()))
                        : Optional.of(notAsked()))
                .orElse(open());
    }

    private static Finding judge(Set<SubscriptionState> holdings) {
        return holdings.stream()
                .filter(state -> state != SubscriptionState.DELETED)
                .sorted()
                .findFirst()
                .map(state -> Finding.failed(Fact.of("has-one", state)))
                .orElse(passed(Fact.of("has-none")));
    }

    /** R252. */
    static Finding isActivated(Situation situation) {
        return situation
                .subscriptionState()
                .map(state -> passedIf(state != SubscriptionState.PENDING, Fact.of("subscription-state", state)))
                .orElse(open());
    }

    /** R213: a sale is refused while any subscription of the offer is suspended: reactivate instead of buying anew. */
    static Finding isNotSuspended(Situation situation) {
        return situation.operation() == SELL ? hasNoneSuspended(situation) : thisOneIsNotSuspended(situation);
    }

    private static Finding hasNoneSuspended(Situation situation) {
        return situation
                .customer()
                .map(customer -> customer.holdings().contains(SubscriptionState.SUSPENDED))
                .map(suspended -> passedIf(!suspended, Fact.of("has-suspended", suspended)))
                .orElse(open());
    }

    private static Finding thisOneIsNotSuspended(Situation situation) {
        return situation
                .subscriptionState()
                .map(state -> passedIf(state != SubscriptionState.SUSPENDED, Fact.of("subscription-state", state)))
                .orElse(open());
    }

    /** R246, R247: only a suspended one, and not once the time it is kept is over. */
    static Finding canBeReactivated(Situation situation) {
        return situation
                .subscriptionState()
                .map(state -> passedIf(state == SubscriptionState.SUSPENDED, Fact.of("subscription-state", state)))
                .orElse(open());
    }

    /** P13: what is charged by usage is deployed through a portal of the operator. */
    static Finding canBeBoughtHere(Situation situation) {
        return situation
                .planType()
                .map(type -> judge(type, situation.portalIsConfigured()))
                .orElse(open());
    }

    private static Finding judge(PlanType type, boolean portalIsConfigured) {
        return passedIf(!type.isUsageBased() || portalIsConfigured, Fact.of("plan-type", type));
    }
}
