package org.entrepot.catalog.spi;

/** The mark beside a module of the workspace (R317). */
public enum Completeness {
    NOT_STARTED,
    INCOMPLETE,
    COMPLETE,
    /** Live, and the draft differs. */
    UNPUBLISHED_CHANGES
}
