package org.entrepot.catalog;

import java.util.List;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;

/** P7: channel contact and materials URL, and how they come into the live listing by themselves. */
public interface ChannelFields {

    /** What the draft of the offer still lacks of the two, at its fields. */
    List<Problem> missingInDraft(OfferId offer);

    /**
     * Takes exactly the two fields from the draft into a new publication of a live offer, other draft changes untouched; in
     * the caller's transaction, so that it happens together with the sync or not at all.
     *
     * @return the new publication
     */
    Outcome<UUID> publish(Actor actor, OfferId offer);
}
