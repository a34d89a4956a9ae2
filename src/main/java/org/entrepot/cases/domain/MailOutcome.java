package org.entrepot.cases.domain;

import java.util.Locale;

/** What became of a mail. A mail that is not taken is kept, and says why. */
public enum MailOutcome {
    TAKEN(false),
    /** It was sent to no address that we gave. */
    UNKNOWN_ADDRESS(false),
    /** It does not come from the person whom the address was given to. */
    STRANGER(false),
    /** A machine wrote it; an answer would go round in circles. */
    AUTOMATIC(false),
    /** More of them within an hour than a person writes. */
    TOO_MANY(false),
    /** Too large to be read. */
    TOO_LARGE(true),
    /** Nothing in it is new. */
    EMPTY(true),
    /** The case does not take it: its text, its files or its state. */
    REFUSED(true);

    private final boolean isTold;

    MailOutcome(boolean isTold) {
        this.isTold = isTold;
    }

    /** Whether the sender hears of it: only one whom we know, and never a machine. */
    public boolean isTold() {
        return isTold;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
