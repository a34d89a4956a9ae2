package org.entrepot.catalog.domain;

import java.math.BigDecimal;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Term;

/** One entered price: holds for every market of the plan that is charged in the currency (P10). */
public record PriceEntry(Term term, BillingCycle billingCycle, String currency, BigDecimal amount) {

    public Money money() {
        return Money.of(amount.toPlainString(), currency);
    }

    public boolean isFor(PriceEntry other) {
        return isSameTerm(other) && currency.equals(other.currency);
    }

    public boolean isSameTerm(PriceEntry other) {
        return term == other.term && billingCycle == other.billingCycle;
    }

    /** R230: what a term can be charged by. */
    static boolean isPossible(Term term, BillingCycle cycle) {
        return switch (cycle) {
            case MONTHLY, ONE_TIME -> true;
            case ANNUAL -> term != Term.P1M;
            case NONE -> false;
        };
    }
}
