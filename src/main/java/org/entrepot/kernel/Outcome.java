package org.entrepot.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a use case answers: the value, or every reason why not. A refusal has written nothing. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** @param problems at least one; the first names the refusal as a whole */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        public Refusal refusal() {
            return problems.getFirst().refusal();
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal, String... arguments) {
        return new Refused<>(List.of(Problem.of(refusal, arguments)));
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> done(change.apply(value));
            case Refused<T>(var problems) -> refused(problems);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var problems) -> refused(problems);
        };
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<List<Problem>, ? extends R> refused) {
        return switch (this) {
            case Done<T>(var value) -> done.apply(value);
            case Refused<T>(var problems) -> refused.apply(problems);
        };
    }

    default Outcome<T> ifDone(Consumer<? super T> action) {
        if (this instanceof Done<T>(var value)) {
            action.accept(value);
        }
        return this;
    }

    /** The value of an outcome that cannot be a refusal here: seeds and tests. A refusal is then a programming error. */
    default T orElseThrow() {
        return fold(value -> value, problems -> {
            throw new IllegalStateException("refused: " + problems);
        });
    }
}
