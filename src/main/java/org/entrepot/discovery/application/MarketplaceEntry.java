package org.entrepot.discovery.application;

import org.entrepot.catalog.OfferSummary;

/**
 * An offer in the list of the partner marketplace.
 *
 * @param isExclusive for selected partners only; marked so for everybody (R72, A14)
 * @param best the plan and the way that come closest to a sale
 */
public record MarketplaceEntry(OfferSummary offer, String publisher, boolean isExclusive, Finding best) {}
