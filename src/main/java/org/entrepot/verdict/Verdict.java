package org.entrepot.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.verdict.CheckResult.State;
import org.entrepot.verdict.spi.CustomerFacts;

/**
 * The answer to a question, with every check listed in the published order, asked for or not (P17).
 *
 * <p>A pure function of question and facts: no clock, no database, no reader. Whoever shows it to somebody shows what
 * {@link #redactedFor} leaves of it.
 */
public record Verdict(Question question, List<CheckResult> results) {

    /** {@code OPEN} is never to be shown as yes. */
    public enum Answer {
        YES,
        NO,
        OPEN
    }

    public Verdict {
        results = List.copyOf(results);
    }

    /**
     * Decides. What nobody knows never passes: an unknown plan fails {@code offer-live}, an unknown partner
     * {@code partner-kind-may-transact}, an unknown reseller {@code reseller-enrolled}, an unknown customer
     * {@code customer-relationship}; the other checks that would need them are open.
     */
    public static Verdict of(Question question, Facts facts) {
        var situation = new Situation(question, facts);
        return new Verdict(
                question,
                Arrays.stream(Check.values()).map(check -> check.of(situation)).toList());
    }

    /** The same for a customer of whom only the country is known. */
    static Verdict ofCustomerIn(CountryCode country, Optional<ProgramRegion> region, Question question, Facts facts) {
        var somebody = new OrganizationId(new UUID(0, 0));
        var customer = new Facts.Customer(
                new CustomerFacts(somebody, country, region, false), List.of(), List.of(), false, Set.of());
        return of(question.withCustomer(somebody), facts.withCustomer(customer));
    }

    /** Whether all those checks passed that can be made of many partners, plans and countries at once. */
    boolean passesInSets() {
        return results.stream()
                .filter(result -> result.check().inSets().isPresent())
                .allMatch(result -> result.state() == State.PASSED);
    }

    /** A failed check wins over an open one. */
    public Answer answer() {
        if (results.stream().anyMatch(CheckResult::isFailed)) {
            return Answer.NO;
        }
        return results.stream().anyMatch(CheckResult::isOpen) ? Answer.OPEN : Answer.YES;
    }

    public boolean isYes() {
        return answer() == Answer.YES;
    }

    /** The first failed check is <em>the</em> reason. */
    public Optional<CheckResult> reason() {
        return failing().stream().findFirst();
    }

    public List<CheckResult> failing() {
        return in(State.FAILED);
    }

    public List<CheckResult> open() {
        return in(State.OPEN);
    }

    public CheckResult result(Check check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }

    /** What this viewer may see of it; the answer stays. */
    public RedactedVerdict redactedFor(Viewer viewer) {
        return RedactedVerdict.of(this, viewer);
    }

    private List<CheckResult> in(State state) {
        return results.stream().filter(result -> result.state() == state).toList();
    }
}
