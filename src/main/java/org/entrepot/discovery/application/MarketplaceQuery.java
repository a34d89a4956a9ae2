package org.entrepot.discovery.application;

import org.entrepot.catalog.OfferQuery;

/** @param maySell only what the reader's company may sell, to whatever customer */
public record MarketplaceQuery(OfferQuery offers, boolean maySell) {}
