package org.entrepot.catalog.domain;

import java.util.Set;

/** Where a submission stands on its way to live (R318, R321, R322). */
public enum SubmissionPhase {
    VALIDATION,
    CERTIFICATION,
    PREVIEW_CREATION,
    /** Waits for the publisher's Go live. */
    PREVIEW,
    LIVE,
    /** R320: came back with a report. */
    ATTENTION_NEEDED,
    CANCELLED,
    /** R322: a newer preview took its place. */
    REPLACED;

    /** The workflow as a table: what can follow what. */
    public Set<SubmissionPhase> next() {
        return switch (this) {
            case VALIDATION -> Set.of(CERTIFICATION, ATTENTION_NEEDED, CANCELLED);
            case CERTIFICATION -> Set.of(PREVIEW_CREATION, ATTENTION_NEEDED, CANCELLED);
            case PREVIEW_CREATION -> Set.of(PREVIEW, CANCELLED);
            case PREVIEW -> Set.of(LIVE, CANCELLED, REPLACED);
            case LIVE, ATTENTION_NEEDED, CANCELLED, REPLACED -> Set.of();
        };
    }

    /** Publish in progress (R316). */
    public boolean isRunning() {
        return this == VALIDATION || this == CERTIFICATION || this == PREVIEW_CREATION;
    }

    /** R321: only before the publisher's sign-off. */
    public boolean canBeCancelled() {
        return next().contains(CANCELLED);
    }
}
