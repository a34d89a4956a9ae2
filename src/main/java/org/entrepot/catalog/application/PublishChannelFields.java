package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrepot.catalog.ChannelFields;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.Publication;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** P7: takes exactly channel contact and materials URL from the draft into a live offer. */
@Service
@Transactional
public class PublishChannelFields implements ChannelFields {

    private final Drafts drafts;
    private final Publications publications;
    private final OwnOffers own;
    private final MakeLive makeLive;
    private final Chronicle chronicle;
    private final BusinessClock clock;

    PublishChannelFields(
            Drafts drafts,
            Publications publications,
            OwnOffers own,
            MakeLive makeLive,
            Chronicle chronicle,
            BusinessClock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.own = own;
        this.makeLive = makeLive;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    public List<Problem> missingInDraft(OfferId offer) {
        return drafts.find(offer)
                .map(draft -> draft.content().contacts().missingForChannel())
                .orElse(List.of());
    }

    @Override
    public Outcome<UUID> publish(Actor actor, OfferId offer) {
        return own.open(actor, offer).then(draft -> {
            var at = drafts.nextMoment(offer, clock.now());
            var live = publications.current(offer);
            if (live.isEmpty() || draft.offer().state() != OfferState.LIVE) {
                return Outcome.refused(CatalogRefusal.OFFER_NOT_ON_SALE);
            }
            var missing = draft.content().contacts().missingForChannel();
            if (!missing.isEmpty()) {
                return Outcome.refused(missing);
            }
            var publication = write(actor, draft, live.get(), at);
            chronicle.tell(actor, offer, HistoryKind.PUBLISHED_CHANNEL_FIELDS, "", at);
            return Outcome.done(publication);
        });
    }

    /** The contacts module counts as published only when nothing else in it waits. */
    private UUID write(Actor actor, Draft draft, Publication live, Instant at) {
        var offer = draft.offer();
        var typed = draft.content().contacts();
        var contacts = live.content().contacts().withChannelFieldsOf(typed);
        var next = live.content().withContacts(contacts);
        var publication = makeLive.publish(actor, offer, next, CatalogReceipt.CHANNEL_FIELDS_PUBLISHED, at);
        if (contacts.equals(typed)) {
            drafts.markPublished(offer.id(), Map.of(ModuleKey.CONTACTS, draft.version(ModuleKey.CONTACTS)));
        }
        return publication;
    }
}
