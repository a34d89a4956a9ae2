package org.entrepot.kernel;

/** What this installation is for: trying the marketplace out, or doing business with it. */
public enum Mode {
    PRACTICE,
    PRODUCTION
}
