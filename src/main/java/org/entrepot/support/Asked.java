package org.entrepot.support;

import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;

/**
 * A question that somebody is about to put: from a subscription, from an offer, or from nowhere.
 *
 * @param offer looked at only without a subscription
 * @param isDirect the asker uses the second way of its cell (R169)
 */
public record Asked(
        Optional<SubscriptionId> subscription,
        Optional<OfferId> offer,
        QuestionKind kind,
        Optional<Circumstance> circumstance,
        boolean isDirect) {

    public static Asked from(SubscriptionId subscription, QuestionKind kind) {
        return new Asked(Optional.of(subscription), Optional.empty(), kind, Optional.empty(), false);
    }

    public static Asked about(OfferId offer, QuestionKind kind) {
        return new Asked(Optional.empty(), Optional.of(offer), kind, Optional.empty(), false);
    }

    public static Asked fromNowhere(QuestionKind kind) {
        return new Asked(Optional.empty(), Optional.empty(), kind, Optional.empty(), false);
    }
}
