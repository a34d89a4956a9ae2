package org.entrepot.catalog.web;

import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.site.Frame;

/** Where an offer stands and what to do next. */
public record OverviewPage(Frame frame, Workspace offer) implements OfferView {

    public long incomplete() {
        return offer.sections().stream()
                .filter(section -> switch (section.mark()) {
                    case NOT_STARTED, INCOMPLETE -> true;
                    case COMPLETE, UNPUBLISHED_CHANGES -> false;
                })
                .count();
    }
}
