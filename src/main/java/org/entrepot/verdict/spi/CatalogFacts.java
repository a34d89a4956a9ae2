package org.entrepot.verdict.spi;

import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.PlanId;

/** Facts about plans and prices; implemented by {@code catalog}. Unknown plans are left out of the answers. */
public interface CatalogFacts {

    Map<PlanId, PlanFacts> plans(Set<PlanId> ids, AsOf asOf);

    /** Those of the given prices for which a price row is in force at that moment (P10, P22). */
    Set<PriceKey> offered(Set<PriceKey> prices, AsOf asOf);
}
