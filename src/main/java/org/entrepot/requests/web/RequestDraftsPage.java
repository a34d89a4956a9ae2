package org.entrepot.requests.web;

import java.util.List;
import org.entrepot.requests.application.DraftRequest;
import org.entrepot.requests.application.ReadResell;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** Requests of the publisher that were begun and not filed yet. */
public record RequestDraftsPage(Frame frame, DraftRequest.Rows rows, ReadResell.Counts counts, boolean isFirst)
        implements View {

    public List<Tab> tabs() {
        return RequestListPage.tabs(this, counts, "drafts");
    }

    public String offer(RequestDraft draft) {
        var offer = rows.offers().get(draft.offer());
        return offer == null ? "" : offer.name();
    }

    public String kind(RequestDraft draft) {
        return RequestWords.kind(draft.wanted().kind(), frame.texts());
    }

    public String href(RequestDraft draft) {
        return "/requests/drafts/" + draft.id();
    }
}
