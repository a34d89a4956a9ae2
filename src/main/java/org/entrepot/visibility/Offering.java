package org.entrepot.visibility;

import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;

/**
 * Where an offer stands towards the world (A39) and towards the channel (R63).
 *
 * @param hasDefaultInPlan whether it offers a plan that is in the channel whatever the option (P5)
 */
public record Offering(OfferState state, AudienceOption option, boolean hasDefaultInPlan) {

    public Offering(OfferState state, AudienceOption option) {
        this(state, option, false);
    }

    /** For the store, which knows nothing of the channel (P14). */
    public static Offering inStore(OfferState state) {
        return new Offering(state, AudienceOption.NOT_SET);
    }

    boolean isSelective() {
        return option == AudienceOption.SPECIFIC;
    }

    /** R211, R214: in the partner marketplace as a whole. */
    boolean isInChannel() {
        return option == AudienceOption.ANY || option == AudienceOption.SPECIFIC;
    }

    boolean wasNeverLive() {
        return state == OfferState.DRAFT || state == OfferState.PREVIEW;
    }
}
