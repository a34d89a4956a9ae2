package org.entrepot.catalog.domain;

import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** What happened to an offer, newest first (R326). */
public interface OfferHistory {

    void add(HistoryEntry entry);

    Page<HistoryEntry> of(OfferId offer, PageRequest request);
}
