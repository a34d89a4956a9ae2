package org.entrepot.catalog.web;

import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;

/** What happened to the offer (R326). */
public record HistoryPage(Frame frame, Workspace offer, Page<HistoryEntry> events, boolean isFirst)
        implements OfferView {}
