package org.entrepot.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Operation;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.verdict.spi.AuthorizationFact;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.SalesFacts.SubscriptionFact;

/** A question among its facts, as of its moment: the one place where histories are read (P18). */
record Situation(Question question, Facts facts) {

    Operation operation() {
        return question.operation();
    }

    Instant moment() {
        return question.moment();
    }

    Optional<PlanType> planType() {
        return facts.plan().map(PlanFacts::type);
    }

    Optional<OfferState> offerState() {
        return facts.plan().map(plan -> recorded(plan.offerState()).orElse(OfferState.DRAFT));
    }

    Optional<PlanFacts.Terms> terms() {
        return facts.plan().flatMap(plan -> recorded(plan.live()));
    }

    boolean portalIsConfigured() {
        return facts.plan().map(plan -> held(plan.portalConfigured())).orElse(false);
    }

    AudienceOption option() {
        return recorded(facts.audience().option()).orElse(AudienceOption.NOT_SET);
    }

    /** R65, P5: the plan is only for authorized partners. Never so for a plan in by default, whatever the option. */
    boolean isExclusive() {
        return option() == AudienceOption.SPECIFIC
                && !planType().map(PlanType::isInByDefault).orElse(false);
    }

    /** What was granted as recorded at the moment, in effect or not. */
    Optional<AuthorizationFact> recordedAuthorization() {
        var grants = facts.audience().authorizations().stream()
                .filter(grant -> grant.holdsAt(moment()))
                .map(Recorded::value)
                .toList();
        return grants.stream()
                .filter(grant -> grant.isInForceAt(moment()))
                .findFirst()
                .or(() -> grants.stream().findFirst());
    }

    /** The authorization on which an exclusive plan depends, recorded and in effect; empty also where none is asked for. */
    Optional<AuthorizationFact> authorization() {
        return isExclusive() ? recordedAuthorization().filter(grant -> grant.isInForceAt(moment())) : Optional.empty();
    }

    Optional<PartnerFacts> partner() {
        return facts.partner();
    }

    boolean isEnrolled(PartnerFacts organization, PartnerKind kind) {
        return recorded(organization.kinds()).map(kinds -> kinds.contains(kind)).orElse(false);
    }

    /** Nobody has decided about a partner without a recorded status. */
    ProgramStatus programStatus(PartnerFacts organization) {
        return recorded(organization.status()).orElse(ProgramStatus.PENDING);
    }

    Optional<Facts.Reseller> reseller() {
        return facts.reseller();
    }

    Optional<Facts.Customer> customer() {
        return facts.customer();
    }

    Optional<SubscriptionState> subscriptionState() {
        return facts.subscription().map(SubscriptionFact::state);
    }

    /** Whether the quantity asked for is more than is held; empty when either is unknown. */
    Optional<Boolean> quantityGrows() {
        return question.quantity()
                .flatMap(wanted ->
                        facts.subscription().flatMap(SubscriptionFact::quantity).map(held -> wanted > held));
    }

    /** Nothing recorded means: not so. */
    boolean held(List<Recorded<Boolean>> history) {
        return recorded(history).orElse(false);
    }

    private <T> Optional<T> recorded(List<Recorded<T>> history) {
        return Recorded.asOf(moment(), history);
    }
}
