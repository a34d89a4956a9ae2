package org.entrepot.verdict;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Predicate;
import org.entrepot.kernel.PlanType;

/** Pieces of SQL that would otherwise repeat what a kernel type already says. */
final class SetForm {

    private SetForm() {}

    /** The types of which that holds, in their order. */
    static String planType(Predicate<PlanType> which) {
        return Arrays.stream(PlanType.values())
                .filter(which)
                .map(type -> "'" + type + "'")
                .collect(joining(", ", "plan.type in (", ")"));
    }
}
