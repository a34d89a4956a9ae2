package org.entrepot.sales.domain;

import java.time.LocalDate;
import java.time.Period;
import org.entrepot.kernel.Term;

/** A free trial and the paid term after it (R242, R283): trials of months keep the anchor day, trials of days do not. */
public record TrialPeriod(LocalDate start, Period length) {

    public LocalDate lastDay() {
        return paidFrom().minusDays(1);
    }

    public LocalDate paidFrom() {
        return start.plus(length);
    }

    /** The paid term is counted from the trial's start where the trial has months, else from its own first day (P23). */
    public LocalDate lastDayOfPaidTerm(Term term) {
        var anchored = length.getDays() == 0
                ? start.plusMonths(length.toTotalMonths() + term.months())
                : paidFrom().plusMonths(term.months());
        return anchored.minusDays(1);
    }
}
