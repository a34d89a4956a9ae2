package org.entrepot.catalog;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.site.Texts;
import org.entrepot.site.WorkspaceEntry;

/** The workspace of an offer, for pages of modules that other modules own ({@code catalog.spi}). */
public interface OfferWorkspace {

    /** Its left-hand modules with their marks (R317); none when the offer is not the actor's to read. */
    List<WorkspaceEntry> entries(Actor actor, OfferId offer, Texts texts);
}
