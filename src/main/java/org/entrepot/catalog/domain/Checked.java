package org.entrepot.catalog.domain;

import java.util.List;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;

/** What was typed, normalised, with everything that is wrong with it. */
public record Checked<T>(T value, List<Problem> problems) {

    public Checked {
        problems = List.copyOf(problems);
    }

    public Outcome<T> outcome() {
        return problems.isEmpty() ? Outcome.done(value) : Outcome.refused(problems);
    }
}
