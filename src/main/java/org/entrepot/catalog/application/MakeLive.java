package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.catalog.OfferPublished;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.LiveFacts;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferState;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a publication with its plan facts and prices, its receipt and its event; the only way anything becomes live. */
@Component
class MakeLive {

    private final Drafts drafts;
    private final Publications publications;
    private final Markets markets;
    private final PublishingChecks checks;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    MakeLive(
            Drafts drafts,
            Publications publications,
            Markets markets,
            PublishingChecks checks,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.publications = publications;
        this.markets = markets;
        this.checks = checks;
        this.receipts = receipts;
        this.events = events;
    }

    /** A whole submission: content, plans, prices, and what other modules froze into it (R328). */
    UUID submission(Actor actor, OfferHead offer, Submission submission, Instant at) {
        var frozen = submission.frozen();
        var publication = publish(actor, offer, frozen.content(), CatalogReceipt.OFFER_PUBLISHED, at);
        drafts.markPublished(offer.id(), frozen.versions());
        checks.modulesOf(offer)
                .forEach(module ->
                        module.onPublished(actor, offer.id(), frozen.modules().getOrDefault(module.key(), ""), at));
        return publication;
    }

    UUID publish(Actor actor, OfferHead offer, OfferContent content, CatalogReceipt kind, Instant at) {
        var facts = LiveFacts.of(offer.type(), content, markets.table());
        var isFirst = publications.current(offer.id()).isEmpty();
        var publication = publications.publish(offer, content, facts, actor.user(), at);
        drafts.recordState(offer.id(), OfferState.LIVE, at);
        receipts.record(
                actor,
                kind,
                ReceiptContent.about("offer", offer.id().value())
                        .with("publication", publication)
                        .withCode("product", offer.productId())
                        .with("plans", facts.plans().size())
                        .with("prices", facts.prices().size())
                        .concerning(offer.publisher()));
        events.publishEvent(new OfferPublished(offer.id(), offer.publisher(), publication, isFirst, at));
        return publication;
    }
}
