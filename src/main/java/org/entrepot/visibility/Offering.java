package org.entrepot.visibility;

import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;

/** Where an offer stands towards the world (A39) and towards the channel (R63). */
public record Offering(OfferState state, AudienceOption option) {

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
