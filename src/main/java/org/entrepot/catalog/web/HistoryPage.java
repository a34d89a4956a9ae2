package org.entrepot.catalog.web;

import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;

/** What happened to the offer (R326). */
public record HistoryPage(Frame frame, Workspace offer, Page<HistoryEntry> events, boolean isFirst)
        implements OfferView {

    private static final String MARKETPLACE = "system";

    /** Steps that nobody pressed a button for are the marketplace's own. */
    public String who(HistoryEntry entry) {
        return entry.actorName().equals(MARKETPLACE) ? t("catalog.history.marketplace") : entry.actorName();
    }

    /** A bare number is the number of a submission. */
    public String detail(HistoryEntry entry) {
        return entry.detail().matches("\\d+") ? t("catalog.history.submission", entry.detail()) : entry.detail();
    }
}
