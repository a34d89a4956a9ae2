package org.entrepot.verdict;

import org.entrepot.verdict.CheckResult.State;

/** What a policy found. */
record Finding(State state, Fact fact) {

    static Finding passed(Fact fact) {
        return new Finding(State.PASSED, fact);
    }

    static Finding failed(Fact fact) {
        return new Finding(State.FAILED, fact);
    }

    static Finding passedIf(boolean holds, Fact fact) {
        return holds ? passed(fact) : failed(fact);
    }

    /** What a check does not ask for counts as passed. */
    static Finding notAsked() {
        return passed(Fact.NOT_ASKED);
    }

    /** P17: a check that lacks its fact is never shown as passed. */
    static Finding open() {
        return new Finding(State.OPEN, Fact.UNKNOWN);
    }
}
