package org.entrepot.verdict;

import java.util.List;

/** How one check came out, and the fact it looked at. */
public record CheckResult(Check check, State state, Fact fact) {

    /** P17: a failed check makes the answer no; else an open one makes it open. */
    public enum State {
        PASSED,
        FAILED,
        OPEN
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** False when the operation, the option or the plan does not ask this check; it then counts as passed. */
    public boolean isAsked() {
        return !fact.equals(Fact.NOT_ASKED);
    }

    public List<Mover> changedBy() {
        return check.changedBy();
    }
}
