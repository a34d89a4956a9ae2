package org.entrepot.discovery.domain;

import java.time.Instant;
import java.util.Set;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Live offers of which one of the partners may sell something to somebody, by {@code channel.sellable}. */
public interface SellableOffers {

    /** By name, as {@code Offers.live} orders them. */
    Page<OfferId> page(Set<OrganizationId> partners, OfferQuery query, Instant moment, PageRequest request);

    /** Every transacting partner that may resell a plan of the offer at all (P15), by {@code channel.resellable}. */
    Set<OrganizationId> resellersOf(OfferId offer, Instant moment);
}
