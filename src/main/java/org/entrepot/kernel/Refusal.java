package org.entrepot.kernel;

import java.util.Locale;

/** Why something was not done. Implemented by one enum for each module; its constants are never reused. */
public interface Refusal {

    /** Stable, kebab case; the key of its text in five languages as {@code refusal.<code>}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String name();

    Kind kind();

    /** Rules of the rule book behind it, such as {@code R74 P1}; empty for plain input errors. */
    String rules();

    /** What kind of answer it is, whatever the protocol. */
    enum Kind {
        INVALID,
        NOT_FOUND,
        NOT_ALLOWED,
        CONFLICT,
        STALE
    }
}
