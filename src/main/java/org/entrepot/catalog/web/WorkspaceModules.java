package org.entrepot.catalog.web;

import java.util.List;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.site.Texts;
import org.entrepot.site.WorkspaceEntry;
import org.springframework.stereotype.Component;

/** The same left-hand modules around pages that other modules own. */
@Component
class WorkspaceModules implements OfferWorkspace {

    private final ReadWorkspace workspace;

    WorkspaceModules(ReadWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<WorkspaceEntry> entries(Actor actor, OfferId offer, Texts texts) {
        return workspace.offer(actor, offer).fold(found -> OfferView.entries(found, texts), _ -> List.of());
    }
}
