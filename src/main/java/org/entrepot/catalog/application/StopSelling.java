package org.entrepot.catalog.application;

import org.entrepot.catalog.OfferStopped;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stop selling: at once, no new customers, the present ones keep it; publishing again resumes it (R325, T13, A39). */
@Service
@Transactional
public class StopSelling {

    private final Drafts drafts;
    private final OwnOffers own;
    private final Chronicle chronicle;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    StopSelling(
            Drafts drafts,
            OwnOffers own,
            Chronicle chronicle,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.drafts = drafts;
        this.own = own;
        this.chronicle = chronicle;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    public Outcome<OfferId> stop(Actor actor, OfferId offer) {
        return own.open(actor, offer).then(draft -> {
            var at = drafts.nextMoment(offer, clock.now());
            var isLive = drafts.head(offer).orElseThrow().state() == OfferState.LIVE;
            if (!isLive) {
                return Outcome.refused(CatalogRefusal.OFFER_NOT_ON_SALE);
            }
            drafts.recordState(offer, OfferState.STOPPED, at);
            chronicle.tell(actor, offer, HistoryKind.STOPPED_SELLING, "", at);
            receipts.record(actor, CatalogReceipt.OFFER_STOPPED, ReceiptContent.about("offer", offer.value()));
            events.publishEvent(new OfferStopped(offer, draft.offer().publisher(), at));
            return Outcome.done(offer);
        });
    }
}
