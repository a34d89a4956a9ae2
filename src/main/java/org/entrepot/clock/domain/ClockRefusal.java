package org.entrepot.clock.domain;

import org.entrepot.kernel.Refusal;

/** Why the practice clock is not moved. */
public enum ClockRefusal implements Refusal {
    /** Time that has passed stays passed. */
    CLOCK_MOVES_FORWARD_ONLY(Kind.INVALID),
    /** Argument: the most years of one move. */
    CLOCK_MOVE_TOO_LONG(Kind.INVALID),
    CLOCK_DESTINATION_UNCLEAR(Kind.INVALID),
    CLOCK_IS_MOVING(Kind.CONFLICT),
    NOTHING_IS_DUE(Kind.CONFLICT);

    private final Kind kind;

    ClockRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return "P19";
    }
}
