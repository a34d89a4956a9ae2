package org.entrepot.catalog;

import java.time.Instant;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;

/** What other modules put into the publishing history of an offer (R326). */
public interface PublishingHistory {

    /** Sync CSP audience: the audience alone went live (R92); in the caller's transaction. */
    void audienceSynced(Actor actor, OfferId offer, Instant at);
}
