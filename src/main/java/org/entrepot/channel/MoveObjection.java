package org.entrepot.channel;

import java.util.List;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;

/**
 * One thing that stands against a move.
 *
 * @param problem the guard, at the part of the wish it is about: {@code option}, {@code partners}, or empty for all of it
 * @param rules rules of the rule book that decide it, such as {@code R79 D6}
 * @param alternatives what can lawfully be done instead, best first
 * @param evidence which sales block it, by partner; empty for every other guard
 */
public record MoveObjection(
        Problem problem, String rules, List<Alternative> alternatives, List<SaleEvidence> evidence) {

    public MoveObjection {
        alternatives = List.copyOf(alternatives);
        evidence = List.copyOf(evidence);
    }

    public Refusal guard() {
        return problem.refusal();
    }
}
