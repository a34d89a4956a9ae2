package org.entrepot.verdict;

import static org.entrepot.kernel.Operation.CHANGE_PLAN;
import static org.entrepot.kernel.Operation.SELL;
import static org.entrepot.verdict.Finding.failed;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passedIf;

import org.entrepot.kernel.OfferState;

/** What the publisher made of the offer and the plan. */
final class OfferChecks {

    private OfferChecks() {}

    /** D2, A39: only a live offer is bought or changed to; who has one that was stopped keeps it. Fails for an unknown plan. */
    static Finding isLive(Situation situation) {
        return situation
                .offerState()
                .map(state -> passedIf(isGoodEnough(state, situation), Fact.of("offer-state", state)))
                .orElse(failed(Fact.of("unknown-plan")));
    }

    private static boolean isGoodEnough(OfferState state, Situation situation) {
        var asksForLive = situation.operation() == SELL || situation.operation() == CHANGE_PLAN;
        return state == OfferState.LIVE || (state == OfferState.STOPPED && !asksForLive);
    }

    /** R315: one plan may be stopped while its offer goes on. */
    static Finding planIsNotStopped(Situation situation) {
        return situation
                .terms()
                .map(terms -> passedIf(!terms.isStopped(), Fact.of("plan-stopped", terms.isStopped())))
                .orElse(open());
    }

    /** D1: no option brings any other type into the channel. */
    static Finding planTypeIsInChannel(Situation situation) {
        return situation
                .planType()
                .map(type -> passedIf(type.isChannelEligible(), Fact.of("plan-type", type)))
                .orElse(open());
    }

    /** R62: private plans are not sold through the channel. */
    static Finding planIsPublic(Situation situation) {
        return situation
                .terms()
                .map(terms -> passedIf(!terms.isPrivate(), Fact.of("plan-private", terms.isPrivate())))
                .orElse(open());
    }
}
