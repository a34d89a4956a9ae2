package org.entrepot.database;

/** Entrepot will not start like this; it carries the sentence why, and the way out. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    StartRefused(String why, String wayOut) {
        super(why);
        this.wayOut = wayOut;
    }

    StartRefused(String why, String wayOut, Throwable cause) {
        super(why, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
