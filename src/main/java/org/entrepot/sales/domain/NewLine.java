package org.entrepot.sales.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Price;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.SubscriptionId;

/**
 * A line and the subscription it starts: plan, price and term frozen.
 *
 * @param quantity empty for usage-based plans
 * @param portal where a usage-based plan is deployed (P13)
 */
public record NewLine(
        int number,
        SubscriptionId subscription,
        LivePlan plan,
        Price price,
        Optional<Integer> quantity,
        Optional<DeploymentPortal> portal) {

    /** P1, P5: plans in by default never count as sold. */
    public boolean dependsOnAudience() {
        return !plan.type().isInByDefault();
    }

    /** What one billing cycle costs (P23); nothing for usage-based plans. */
    public Money charge() {
        return price.money().times(quantity.orElse(1));
    }

    public Instant cancellationWindowEnds(Instant placedAt) {
        return new CancellationWindow(placedAt, price.billingCycle()).ends();
    }

    /** Last day of the free trial that every first order begins with (R242); empty without one. */
    public Optional<LocalDate> trialEnds(Instant placedAt) {
        return trial(placedAt).map(TrialPeriod::lastDay);
    }

    /** Last day of the first paid term; usage-based plans have no term. */
    public Optional<LocalDate> termEnds(Instant placedAt) {
        if (plan.type().isUsageBased()) {
            return Optional.empty();
        }
        return Optional.of(trial(placedAt)
                .map(period -> period.lastDayOfPaidTerm(price.term()))
                .orElseGet(() -> new TermSchedule(day(placedAt), price.term()).periodEnd(1)));
    }

    public static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Optional<TrialPeriod> trial(Instant placedAt) {
        return plan.trialMonths() == 0
                ? Optional.empty()
                : Optional.of(new TrialPeriod(day(placedAt), Period.ofMonths(plan.trialMonths())));
    }
}
