package org.entrepot.channel.domain;

import java.util.Set;
import org.entrepot.channel.spi.ConcernedBusiness.Figures;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;

/**
 * What going live would do to the markets of one live plan (idea 2).
 *
 * @param planName as its publisher calls it
 * @param added countries where it can be sold afterwards and cannot now
 * @param removed countries without new sales afterwards; what runs there goes on
 * @param business what runs in the markets that would go
 */
public record MarketForecast(
        PlanId plan, String planName, Set<CountryCode> added, Set<CountryCode> removed, Figures business) {

    public MarketForecast {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** The same plan would gain and lose the same markets. */
    public boolean changesTheSameAs(MarketForecast other) {
        return plan.equals(other.plan) && added.equals(other.added) && removed.equals(other.removed);
    }
}
