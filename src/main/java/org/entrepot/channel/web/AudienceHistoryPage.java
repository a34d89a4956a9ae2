package org.entrepot.channel.web;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.WorkspaceEntry;

/** Who changed the audience of an offer, when, by which path, and what. */
public record AudienceHistoryPage(
        Frame frame,
        List<WorkspaceEntry> entries,
        OfferSummary offer,
        Page<AudienceChange> changes,
        boolean isFirstPage)
        implements AudienceView {

    public List<Link> crumbs() {
        return crumbs(t("channel.history.title"));
    }

    public String path(AudienceChange change) {
        return t("channel.path." + AudienceBodies.code(change.path()));
    }

    public boolean isDraft(AudienceChange change) {
        return change.path() == MovePath.FREE;
    }

    /** Each part of the change as a sentence. */
    public List<String> sentences(AudienceChange change) {
        var sentences = new ArrayList<String>();
        if (change.changesTheOption()) {
            sentences.add(optionChange(change));
        }
        if (change.partnersAdded() > 0) {
            sentences.add(t("channel.history.added", change.partnersAdded()));
        }
        if (change.partnersRemoved() > 0) {
            sentences.add(t("channel.history.removed", change.partnersRemoved()));
        }
        if (sentences.isEmpty()) {
            sentences.add(
                    switch (change.path()) {
                        case FREE, PUBLISH ->
                            t("channel.history.published", t("channel.option." + AudienceBodies.code(change.after())));
                        case WIND_DOWN -> t("channel.history.windDown");
                        case SYNC, REQUEST, NONE -> t("channel.history.terms");
                    });
        }
        return List.copyOf(sentences);
    }
}
