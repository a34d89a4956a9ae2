package org.entrepot.channel.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;

/** R74, P2: whoever has sold stays authorized, until a wind-down is completed after its last sale. */
public final class SoldPartnersStay {

    private SoldPartnersStay() {}

    /**
     * @param lastSales partners for which Sold holds, with their last sale
     * @param windDowns when each partner's last wind-down was completed
     * @return those that nothing may take off the list (D4, D6), and that leaving "any partner" puts on it (D5)
     */
    public static Set<OrganizationId> among(
            Map<OrganizationId, Instant> lastSales, Map<OrganizationId, Instant> windDowns) {
        return lastSales.entrySet().stream()
                .filter(sale -> !isWoundDown(sale.getValue(), windDowns.get(sale.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean isWoundDown(Instant lastSale, @org.jspecify.annotations.Nullable Instant completed) {
        return completed != null && !completed.isBefore(lastSale);
    }
}
