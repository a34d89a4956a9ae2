package org.entrepot.channel.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * <i>Sold(p, o)</i> as P1 defines it; implemented by {@code sales}.
 *
 * <p>Whoever decides by an answer holds the offer's audience row for update, and every sale shares that row until it
 * commits (P21): no sale can slip in between the answer and the decision.
 */
public interface SalesRecord {

    /** Those of the given partners for which Sold holds, with the moment of the last order that makes it so (P2). */
    Map<OrganizationId, Instant> lastSales(OfferId offer, Set<OrganizationId> among, AsOf asOf);

    /** Every partner for which Sold holds; a provider for its resellers (A40). */
    Set<OrganizationId> sold(OfferId offer, AsOf asOf);

    /** Of those among the given partners for which Sold holds: what they sold and what of it still runs (P4). */
    Map<OrganizationId, SaleEvidence> evidence(OfferId offer, Set<OrganizationId> among, AsOf asOf);

    default boolean hasSold(OrganizationId partner, OfferId offer, AsOf asOf) {
        return !lastSales(offer, Set.of(partner), asOf).isEmpty();
    }
}
