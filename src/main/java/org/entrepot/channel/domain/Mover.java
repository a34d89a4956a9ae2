package org.entrepot.channel.domain;

/** Who makes a move. */
public enum Mover {
    PUBLISHER,
    PARTNER,
    /** The marketplace's staff, always with a recorded reason (A48). */
    OPERATOR,
    /** Nobody: a date arrived, a rule applies. */
    SYSTEM
}
