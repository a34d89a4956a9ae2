package org.entrepot.kernel;

/** Where an offer stands for the world outside its publisher's workspace (R316, R325, A39). */
public enum OfferState {
    /** Never live, nothing to see. */
    DRAFT,
    /** Never live, its preview audience may look. */
    PREVIEW,
    LIVE,
    /** Was live, sells no more; who has it keeps it (T13). */
    STOPPED,
    /** Taken from existing customers as well (A39). */
    REMOVED
}
