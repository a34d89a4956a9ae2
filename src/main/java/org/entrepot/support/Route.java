package org.entrepot.support;

import java.util.List;

/** Where a question goes: one cell of the routing matrix, read for the facts at hand (P16). */
public sealed interface Route {

    /**
     * Somebody answers.
     *
     * @param first the only first answerer
     * @param isOwnTeam the first answerer is the asker's own company ("itself")
     * @param handOver whom the first answerer may hand over to
     * @param choices whom the asker may choose instead, directly ("A or B", R169)
     */
    record Answered(Answerer first, boolean isOwnTeam, List<Answerer> handOver, List<Answerer> choices)
            implements Route {
        public Answered {
            handOver = List.copyOf(handOver);
            choices = List.copyOf(choices);
        }
    }

    /** Not answered where it was put (R174, R179); that party helps. */
    record Referred(Answerer helper) implements Route {}

    /** This asker has no such question. */
    record NotOffered() implements Route {}
}
