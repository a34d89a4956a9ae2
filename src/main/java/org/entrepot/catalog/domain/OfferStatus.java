package org.entrepot.catalog.domain;

import java.util.Optional;
import org.entrepot.kernel.OfferState;

/** The offer's status as its publisher reads it (R316). */
public enum OfferStatus {
    DRAFT,
    PUBLISH_IN_PROGRESS,
    ATTENTION_NEEDED,
    PREVIEW,
    LIVE,
    NOT_AVAILABLE;

    /** The newest submission tells when it still waits for something, else the state of the offer. */
    public static OfferStatus of(OfferState state, Optional<SubmissionPhase> newest) {
        if (newest.isPresent()) {
            var phase = newest.get();
            if (phase.isRunning()) {
                return PUBLISH_IN_PROGRESS;
            }
            if (phase == SubmissionPhase.PREVIEW) {
                return PREVIEW;
            }
            if (phase == SubmissionPhase.ATTENTION_NEEDED) {
                return ATTENTION_NEEDED;
            }
        }
        return switch (state) {
            case DRAFT, PREVIEW -> DRAFT;
            case LIVE -> LIVE;
            case STOPPED, REMOVED -> NOT_AVAILABLE;
        };
    }
}
