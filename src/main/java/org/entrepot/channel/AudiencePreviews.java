package org.entrepot.channel;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;

/** Previews of moves that go by a request, for the module that files requests. */
public interface AudiencePreviews {

    /** Nothing changes; what would, and what stands against it, can be read under that token. */
    Outcome<PreviewId> preview(Actor actor, OfferId offer, WantedTransition wanted);

    /**
     * The move that was previewed, once: when the preview is the actor's own, has not expired, and the world stands as it was
     * shown. Otherwise every thing that moved, with its value before and now. In the caller's transaction, under the offer's
     * row (P21).
     *
     * @param by the way the move goes now
     */
    Outcome<AudienceMove> redeem(Actor actor, PreviewId preview, MoveBy by);
}
