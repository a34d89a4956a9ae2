package org.entrepot.verdict;

import java.util.List;
import java.util.Optional;
import org.entrepot.verdict.CheckResult.State;
import org.entrepot.verdict.Verdict.Answer;

/**
 * A verdict as one viewer may see it (P17): same answer, same thirty checks in the same order, but a check about
 * parties the viewer has no relation to shows neither its state nor its fact.
 */
public record RedactedVerdict(Answer answer, List<Sight> checks) {

    /** One check in the viewer's eyes. */
    public sealed interface Sight {
        Check check();
    }

    public record Visible(CheckResult result) implements Sight {
        @Override
        public Check check() {
            return result.check();
        }
    }

    /** "Depends on a fact you may not see; X can." */
    public record Hidden(Check check) implements Sight {}

    public RedactedVerdict {
        checks = List.copyOf(checks);
    }

    static RedactedVerdict of(Verdict verdict, Viewer viewer) {
        return new RedactedVerdict(
                verdict.answer(),
                verdict.results().stream()
                        .<Sight>map(result ->
                                viewer.maySee(result.check()) ? new Visible(result) : new Hidden(result.check()))
                        .toList());
    }

    /**
     * What to name as the reason for a no, or for an open: the first such check that the viewer may see. Empty for a
     * yes, and when only hidden checks account for the answer; it then depends on a fact the viewer may not see. To say
     * so although a visible check failed as well would give away how a hidden one came out.
     */
    public Optional<CheckResult> reason() {
        return switch (answer) {
            case YES -> Optional.empty();
            case NO -> first(State.FAILED);
            case OPEN -> first(State.OPEN);
        };
    }

    private Optional<CheckResult> first(State state) {
        return checks.stream()
                .filter(Visible.class::isInstance)
                .map(sight -> ((Visible) sight).result())
                .filter(result -> result.state() == state)
                .findFirst();
    }
}
