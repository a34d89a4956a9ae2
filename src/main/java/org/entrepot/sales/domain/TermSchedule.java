package org.entrepot.sales.domain;

import java.time.LocalDate;
import org.entrepot.kernel.Term;

/**
 * When a term ends and renews (R267, R268): always counted from the start, so that a day lost in a short month returns in
 * the next (P23). Dates are of the UTC calendar (P9).
 */
public record TermSchedule(LocalDate start, Term term) {

    /** First day of the n-th renewal; 0 is the start itself. */
    public LocalDate renewsOn(int renewal) {
        return start.plusMonths((long) term.months() * renewal);
    }

    /** Last day before the n-th renewal. */
    public LocalDate periodEnd(int renewal) {
        return renewsOn(renewal).minusDays(1);
    }

    /** The term in which that day lies: its number, counted from 0. */
    public int termOf(LocalDate day) {
        var number = 0;
        while (!day.isBefore(renewsOn(number + 1))) {
            number++;
        }
        return number;
    }
}
