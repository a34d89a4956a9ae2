package org.entrepot.cases.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. */
public enum CaseState {
    /** The holder's turn. */
    PENDING,
    /** The asker's turn: the holder asked back. */
    INQUIRING,
    /** Solved, says the holder; closes by itself. */
    RESOLVED,
    /** Over; may be opened again for a while. */
    CLOSED,
    /** The holder's turn again: it was not solved after all. */
    REOPENED;

    /** Whether somebody has something to do. */
    public boolean isRunning() {
        return switch (this) {
            case PENDING, INQUIRING, REOPENED -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    public boolean isHoldersTurn() {
        return this == PENDING || this == REOPENED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is none; for parameters. */
    public static Optional<CaseState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
