package org.entrepot.cases.domain;

import static org.entrepot.cases.domain.CaseAct.ANSWER;
import static org.entrepot.cases.domain.CaseAct.CLOSE;
import static org.entrepot.cases.domain.CaseAct.HAND_OVER;
import static org.entrepot.cases.domain.CaseAct.INQUIRE;
import static org.entrepot.cases.domain.CaseAct.REOPEN;
import static org.entrepot.cases.domain.CaseAct.REPLY;
import static org.entrepot.cases.domain.CaseAct.RESOLVE;
import static org.entrepot.cases.domain.CaseState.CLOSED;
import static org.entrepot.cases.domain.CaseState.INQUIRING;
import static org.entrepot.cases.domain.CaseState.PENDING;
import static org.entrepot.cases.domain.CaseState.REOPENED;
import static org.entrepot.cases.domain.CaseState.RESOLVED;
import static org.entrepot.cases.domain.Side.ASKER;
import static org.entrepot.cases.domain.Side.BYSTANDER;
import static org.entrepot.cases.domain.Side.HOLDER;
import static org.entrepot.cases.domain.Side.RULES;

import java.util.List;
import java.util.Optional;

/** One line of the table of states: who may do what in which state, and what it leads to. What no line names cannot be done. */
public record CaseTransition(Side by, CaseAct act, CaseState from, CaseState to) {

    public static final List<CaseTransition> TABLE = List.of(
            new CaseTransition(HOLDER, ANSWER, PENDING, PENDING),
            new CaseTransition(HOLDER, ANSWER, REOPENED, PENDING),
            new CaseTransition(HOLDER, ANSWER, INQUIRING, INQUIRING),
            new CaseTransition(HOLDER, ANSWER, RESOLVED, RESOLVED),
            new CaseTransition(HOLDER, INQUIRE, PENDING, INQUIRING),
            new CaseTransition(HOLDER, INQUIRE, REOPENED, INQUIRING),
            new CaseTransition(HOLDER, RESOLVE, PENDING, RESOLVED),
            new CaseTransition(HOLDER, RESOLVE, REOPENED, RESOLVED),
            new CaseTransition(HOLDER, RESOLVE, INQUIRING, RESOLVED),
            new CaseTransition(HOLDER, HAND_OVER, PENDING, PENDING),
            new CaseTransition(HOLDER, HAND_OVER, REOPENED, PENDING),
            new CaseTransition(HOLDER, HAND_OVER, INQUIRING, PENDING),
            new CaseTransition(ASKER, REPLY, PENDING, PENDING),
            new CaseTransition(ASKER, REPLY, REOPENED, REOPENED),
            new CaseTransition(ASKER, REPLY, INQUIRING, PENDING),
            new CaseTransition(ASKER, REPLY, RESOLVED, REOPENED),
            new CaseTransition(ASKER, REOPEN, RESOLVED, REOPENED),
            new CaseTransition(ASKER, REOPEN, CLOSED, REOPENED),
            new CaseTransition(ASKER, CLOSE, PENDING, CLOSED),
            new CaseTransition(ASKER, CLOSE, REOPENED, CLOSED),
            new CaseTransition(ASKER, CLOSE, INQUIRING, CLOSED),
            new CaseTransition(ASKER, CLOSE, RESOLVED, CLOSED),
            new CaseTransition(BYSTANDER, ANSWER, PENDING, PENDING),
            new CaseTransition(BYSTANDER, ANSWER, REOPENED, REOPENED),
            new CaseTransition(BYSTANDER, ANSWER, INQUIRING, INQUIRING),
            new CaseTransition(BYSTANDER, ANSWER, RESOLVED, RESOLVED),
            new CaseTransition(RULES, CLOSE, RESOLVED, CLOSED),
            new CaseTransition(RULES, CLOSE, INQUIRING, CLOSED),
            new CaseTransition(RULES, RESOLVE, PENDING, RESOLVED),
            new CaseTransition(RULES, RESOLVE, REOPENED, RESOLVED),
            new CaseTransition(RULES, RESOLVE, INQUIRING, RESOLVED));

    /** The state after; empty when that cannot be done. */
    public static Optional<CaseState> after(CaseState state, Side by, CaseAct act) {
        return TABLE.stream()
                .filter(line -> line.by == by && line.act == act && line.from == state)
                .map(CaseTransition::to)
                .findFirst();
    }

    /** What that side can do now, in the order of the acts. */
    public static List<CaseAct> possible(CaseState state, Side by) {
        return TABLE.stream()
                .filter(line -> line.by == by && line.from == state)
                .map(CaseTransition::act)
                .distinct()
                .sorted()
                .toList();
    }
}
