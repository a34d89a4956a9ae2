package org.entrepot.channel.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanId;
import org.entrepot.organizations.PartnerSelection;

/**
 * What runs and renews over many partners at once, for previews; implemented by {@code sales}, one statement however many
 * they are. Plans that are in by default are left out: no change of an audience touches them (P5).
 */
public interface ConcernedBusiness {

    Figures of(Scope scope);

    /**
     * Whose business is looked at.
     *
     * @param markets countries of customers; empty for all
     * @param plan one plan, in by default or not; empty for all plans that depend on the option
     * @param from first day of the window in which renewals are counted
     * @param until first day after it
     */
    record Scope(
            OfferId offer,
            PartnerSelection partners,
            Optional<Set<CountryCode>> markets,
            Optional<PlanId> plan,
            LocalDate from,
            LocalDate until) {}

    /**
     * @param partners that run at least one subscription of it
     * @param subscriptions not deleted
     * @param yearly list value of what runs, by currency, per year
     * @param renewals that come by themselves inside the window
     * @param renewing what these renewals are worth, for the term they renew for
     */
    record Figures(
            long partners,
            long customers,
            long subscriptions,
            List<Money> yearly,
            long renewals,
            List<Money> renewing) {

        public static final Figures NONE = new Figures(0, 0, 0, List.of(), 0, List.of());

        public Figures {
            yearly = List.copyOf(yearly);
            renewing = List.copyOf(renewing);
        }
    }
}
