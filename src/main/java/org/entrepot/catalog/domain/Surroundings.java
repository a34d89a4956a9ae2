package org.entrepot.catalog.domain;

import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.OfferType;

/** What the rules of one module look at outside of it. */
public record Surroundings(OfferType type, ListingOption listingOption, MarketTable markets) {

    /** Sold through the marketplace, not only listed (R49, R55). */
    public boolean isTransactable() {
        return listingOption == ListingOption.TRANSACT;
    }
}
