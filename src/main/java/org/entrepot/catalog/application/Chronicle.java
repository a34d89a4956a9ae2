package org.entrepot.catalog.application;

import java.time.Instant;
import org.entrepot.catalog.PublishingHistory;
import org.entrepot.catalog.domain.HistoryEntry;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.OfferHistory;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.springframework.stereotype.Component;

/** Writes the history of an offer (R326). */
@Component
class Chronicle implements PublishingHistory {

    private final OfferHistory history;

    Chronicle(OfferHistory history) {
        this.history = history;
    }

    @Override
    public void audienceSynced(Actor actor, OfferId offer, Instant at) {
        tell(actor, offer, HistoryKind.SYNCED_AUDIENCE, "", at);
    }

    void tell(Actor actor, OfferId offer, HistoryKind kind, String detail, Instant at) {
        history.add(new HistoryEntry(Ids.next(), offer, kind, detail, at, actor.user(), actor.name()));
    }
}
