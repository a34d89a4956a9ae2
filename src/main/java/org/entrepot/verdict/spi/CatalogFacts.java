package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.PlanId;

/** Facts about plans and prices; implemented by {@code catalog}. Unknown plans are left out of the answers. */
public interface CatalogFacts {

    /**
     * All of it in one statement.
     *
     * @param prices of those plans
     */
    Known about(Set<PlanId> plans, Set<PriceKey> prices, AsOf asOf);

    default Map<PlanId, PlanFacts> plans(Set<PlanId> ids, AsOf asOf) {
        return about(ids, Set.of(), asOf).plans();
    }

    default Set<PriceKey> offered(Set<PriceKey> prices, AsOf asOf) {
        return about(prices.stream().map(PriceKey::plan).collect(Collectors.toSet()), prices, asOf)
                .offered();
    }

    /** @param offered those of the prices asked for that are in force at that moment (P10, P22) */
    record Known(Map<PlanId, PlanFacts> plans, Set<PriceKey> offered) {
        public Known {
            plans = Map.copyOf(plans);
            offered = Set.copyOf(offered);
        }
    }
}
