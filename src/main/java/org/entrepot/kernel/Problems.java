package org.entrepot.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects every problem of an input, each at its field, so that the reader hears of all of them at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** The value, or empty with its problems kept under that field. */
    public <T> Optional<T> at(String field, Outcome<T> outcome) {
        return outcome.fold(Optional::of, problems -> {
            problems.forEach(problem -> add(field, problem));
            return Optional.empty();
        });
    }

    /** Like {@link #at} for a field that may stay blank. */
    public <T> Optional<T> atOptional(String field, String raw, Supplier<Outcome<T>> outcome) {
        return raw.isBlank() ? Optional.empty() : at(field, outcome.get());
    }

    public void add(String field, Refusal refusal, String... arguments) {
        found.add(Problem.at(field, refusal, arguments));
    }

    public void addIf(boolean wrong, String field, Refusal refusal, String... arguments) {
        if (wrong) {
            add(field, refusal, arguments);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** All problems as the refusal, or the value that only exists when there is none. */
    public <T> Outcome<T> orElse(Supplier<T> value) {
        return found.isEmpty() ? Outcome.done(value.get()) : Outcome.refused(found);
    }

    private void add(String field, Problem problem) {
        var path = problem.field().isEmpty() ? field : field + "." + problem.field();
        found.add(new Problem(path, problem.refusal(), problem.arguments()));
    }
}
