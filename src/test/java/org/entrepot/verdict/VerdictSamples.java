package org.entrepot.verdict;

import java.util.List;

/** Verdicts of the decided cases, for tests outside this package. */
public final class VerdictSamples {

    private VerdictSamples() {}

    public static List<Verdict> decidedCases() {
        return CaseFile.rows("verdicts.csv").stream()
                .map(row -> VerdictCasesTest.world(row).verdict())
                .toList();
    }

    /** The default world but for what is given, in the words of the case files. */
    public static Verdict given(String given) {
        return World.given(given).verdict();
    }
}
