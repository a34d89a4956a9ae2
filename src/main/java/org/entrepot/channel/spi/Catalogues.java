package org.entrepot.channel.spi;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** What partners find in their marketplace; {@code discovery} answers, by the verdict and by its own pages. */
public interface Catalogues {

    /** Of these partners those that the verdict lets sell the offer to somebody somewhere. */
    Set<OrganizationId> sellersAmong(Set<OrganizationId> partners, OfferId offer, Instant moment);

    /**
     * Whether the page of the marketplace says that the partner may sell the offer. The page is made for the request that
     * runs by the handler that makes it for everybody; nothing is written.
     */
    boolean pageShows(OrganizationId partner, OfferId offer);
}
