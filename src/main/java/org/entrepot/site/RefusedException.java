package org.entrepot.site;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;

/** Carries a refusal from a controller to the one translator; thrown in web packages only, through {@link #valueOf}. */
public class RefusedException extends RuntimeException {

    private final transient List<Problem> problems;
    private final transient Map<String, Object> details;

    public RefusedException(List<Problem> problems) {
        this(problems, Map.of());
    }

    /** @param details further members of the problem document, such as {@code checks} */
    public RefusedException(List<Problem> problems, Map<String, Object> details) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
        this.details = Map.copyOf(details);
    }

    public static RefusedException because(Refusal refusal, String... arguments) {
        return new RefusedException(List.of(Problem.of(refusal, arguments)));
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The value of a done outcome; a refusal goes to the translator. */
    public static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problems -> {
            throw new RefusedException(problems);
        });
    }

    /**
     * The same for a change of something that others may change: a stale write hears the current state in the member
     * {@code current} of the problem document (P10).
     */
    public static <T> T valueOf(Outcome<T> outcome, Supplier<?> current) {
        return outcome.fold(value -> value, problems -> {
            throw problems.getFirst().refusal().kind() == Refusal.Kind.STALE
                    ? new RefusedException(problems, Map.of("current", current.get()))
                    : new RefusedException(problems);
        });
    }
}
