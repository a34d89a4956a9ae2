package org.entrepot.catalog.domain;

import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;

/** What a publication says of a plan to the verdict. */
public record LivePlanRow(
        PlanId plan,
        PlanType type,
        boolean isPrivate,
        boolean isStopped,
        Set<CountryCode> markets,
        int minimumQuantity,
        int maximumQuantity,
        boolean onePerCustomer,
        int trialMonths) {

    public LivePlanRow {
        markets = Set.copyOf(markets);
    }
}
