package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.PublishingHistory;
import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.channel.PartnerBatches;
import org.entrepot.channel.PartnersAuthorized;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.BatchedPartners;
import org.entrepot.channel.domain.ChannelReceipt;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to an audience, or takes from its draft, as many partners as there are, under the offer's row (P21). */
@Service
@Transactional
class ApplyPartnerBatch implements PartnerBatches {

    private static final int MOST_NAMED = 10;

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final BatchedPartners batches;
    private final AudienceObjections objections;
    private final Offers offers;
    private final PublishingHistory history;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ApplyPartnerBatch(
            AudienceAccess access,
            AudienceDrafts drafts,
            LiveAudiences live,
            BatchedPartners batches,
            AudienceObjections objections,
            Offers offers,
            PublishingHistory history,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.live = live;
        this.batches = batches;
        this.objections = objections;
        this.offers = offers;
        this.history = history;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<Applied> addToDraft(Actor actor, OfferId offer, UUID batch) {
        return access.toChange(actor, offer, Optional.empty())
                .then(audience ->
                        lawful(audience, batch, MovePath.FREE).map(count -> draft(actor, audience, batch, count)));
    }

    @Override
    public Outcome<Applied> sync(Actor actor, OfferId offer, UUID batch) {
        return access.toChange(actor, offer, Optional.empty())
                .then(audience ->
                        lawful(audience, batch, MovePath.SYNC).map(count -> authorize(actor, audience, batch, count)));
    }

    @Override
    public Outcome<Applied> removeFromDraft(Actor actor, OfferId offer, UUID batch) {
        return access.toChange(actor, offer, Optional.empty()).map(audience -> {
            var removed = batches.takeFromDraft(batch, offer);
            if (removed > 0) {
                drafts.save(offer, audience.draft());
                live.record(freeChange(actor, audience).removing(Math.toIntExact(removed)));
            }
            batches.empty(batch);
            return new Applied(removed);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> againstAdding(Actor actor, OfferId offer, boolean live) {
        return access.toRead(actor, offer)
                .fold(
                        audience -> against(audience, List.of(), live ? MovePath.SYNC : MovePath.FREE),
                        problems -> problems);
    }

    /** How many there are to add, once it is clear that they may be. */
    private Outcome<Long> lawful(OfferAudience audience, UUID batch, MovePath path) {
        batches.leaveOutListed(batch, audience.offer(), clock.now());
        var count = batches.count(batch);
        if (count == 0) {
            return Outcome.done(0L);
        }
        var wrong = batches.notTransacting(batch, MOST_NAMED);
        var problems = against(audience, wrong.isEmpty() ? batches.some(batch, 1) : wrong, path);
        return problems.isEmpty() ? Outcome.done(count) : Outcome.refused(problems);
    }

    /** The table of moves looks at the option, the path and what kind the partners are: a few stand for all of a kind. */
    private List<Problem> against(OfferAudience audience, List<OrganizationId> some, MovePath path) {
        if (path == MovePath.SYNC) {
            if (!isLive(audience)) {
                return List.of(Problem.of(ChannelRefusal.NOT_LIVE_YET));
            }
            if (audience.current() != AudienceOption.SPECIFIC && audience.current() != AudienceOption.ANY) {
                return List.of(Problem.at("option", ChannelRefusal.NOTHING_TO_SYNC));
            }
        }
        if (audience.isPublished() && audience.current() == AudienceOption.ANY) {
            return List.of(Problem.at("partners", ChannelRefusal.NEEDS_REQUEST, "R76"));
        }
        Map<OrganizationId, AuthorizationTerms> additions =
                some.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
        var option = path == MovePath.SYNC ? audience.current() : audience.draft();
        var hasFields = path == MovePath.FREE || hasChannelFields(audience.offer());
        return objections.against(audience, new AudienceWish(option, additions, Set.of()), path, hasFields);
    }

    private boolean isLive(OfferAudience audience) {
        return audience.isPublished()
                && offers.summary(audience.offer(), Locale.ROOT)
                        .map(offer -> offer.state() == OfferState.LIVE)
                        .orElse(false);
    }

    private boolean hasChannelFields(OfferId offer) {
        return offers.partnerListing(offer, new AsOf(clock.now()))
                .map(PartnerListing::hasChannelFields)
                .orElse(false);
    }

    private Applied draft(Actor actor, OfferAudience audience, UUID batch, long count) {
        if (count == 0) {
            return new Applied(0);
        }
        var added = batches.putIntoDraft(batch, audience.offer(), actor.user(), clock.now());
        if (added > 0) {
            drafts.save(audience.offer(), audience.draft());
            live.record(freeChange(actor, audience).adding(Math.toIntExact(added)));
        }
        batches.empty(batch);
        return new Applied(added);
    }

    private AudienceChange freeChange(Actor actor, OfferAudience audience) {
        return AudienceChange.by(actor, audience.offer(), MovePath.FREE, clock.now())
                .from(audience.draft())
                .to(audience.draft());
    }

    private Applied authorize(Actor actor, OfferAudience audience, UUID batch, long count) {
        if (count == 0) {
            return new Applied(0);
        }
        var at = live.nextMoment(audience.offer(), clock.now());
        var change = AudienceChange.by(actor, audience.offer(), MovePath.SYNC, at)
                .from(audience.current())
                .to(audience.current())
                .adding(Math.toIntExact(count));
        live.record(change);
        batches.authorize(batch, change, AuthorizationOrigin.SELECTED);
        drafts.save(audience.offer(), audience.draft());
        history.audienceSynced(actor, audience.offer(), change.at());
        batches.empty(batch);
        tell(actor, audience, change, count);
        return new Applied(count);
    }

    /** P20: one receipt with the root over its rows; a list of any length is told as one event (P8 keeps rows apart). */
    private void tell(Actor actor, OfferAudience audience, AudienceChange change, long count) {
        var content = ReceiptContent.about("offer", change.offer().value())
                .with("change", change.id())
                .with("path", change.path())
                .with("before", change.before())
                .with("after", change.after());
        batches.grantsOf(
                change,
                grants ->
                        receipts.recordBulk(actor, ChannelReceipt.PARTNERS_AUTHORIZED, content, rows(change, grants)));
        events.publishEvent(new AudienceChanged(
                audience.offer(),
                audience.publisher(),
                change.before(),
                change.after(),
                Math.toIntExact(count),
                0,
                change.at()));
        events.publishEvent(
                new PartnersAuthorized(change.id(), audience.offer(), audience.publisher(), count, change.at()));
        if (count <= PartnersAuthorized.MOST_TOLD_ONE_BY_ONE) {
            batches.grantsOf(change, grants -> {
                grants.forEachRemaining(grant -> events.publishEvent(new PartnerAuthorized(
                        grant.authorization(), audience.offer(), audience.publisher(), grant.partner(), change.at())));
                return count;
            });
        }
    }

    private static Iterator<ReceiptContent> rows(AudienceChange change, Iterator<BatchedPartners.Grant> grants) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return grants.hasNext();
            }

            @Override
            public ReceiptContent next() {
                var grant = grants.next();
                return ReceiptContent.about("offer", change.offer().value())
                        .andAbout("authorization", grant.authorization().value())
                        .with("partner", grant.partner())
                        .with("change", change.id())
                        .concerning(grant.partner());
            }
        };
    }
}
