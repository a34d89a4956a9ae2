package org.entrepot.channel.domain;

/** The way by which a move is made. */
public enum MovePath {
    /** By itself, at once: saving a draft, a private price, stop selling. */
    FREE,
    /** With the offer, when it goes live (R68). */
    PUBLISH,
    /** Sync CSP audience: at once, other changes of the draft untouched (R91, P7). */
    SYNC,
    /** By a request to the operator (section 9, P4). */
    REQUEST,
    /** Agreed between publisher and partner, or ordered by the operator (P3). */
    WIND_DOWN,
    /** No form at all: the system by itself, or the operator with a reason. */
    NONE
}
