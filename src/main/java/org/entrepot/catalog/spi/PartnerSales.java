package org.entrepot.catalog.spi;

import java.util.Set;
import org.entrepot.kernel.OfferId;

/** What the public store must know of the channel, and all that it may know: never who, never which option (P8, P14). */
public interface PartnerSales {

    /** Those of the offers that some partner may sell: option any or specific, or with a plan that is in by default. */
    Set<OfferId> soldByPartners(Set<OfferId> offers);
}
