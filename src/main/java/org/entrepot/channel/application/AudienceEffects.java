package org.entrepot.channel.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationEnded.Reason;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out a lawful wish on what is live: option, grants, ends, history, receipts and events, all at one moment. */
@Component
class AudienceEffects {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudiencePlans plans;
    private final AudienceReceipts receipts;
    private final ApplicationEventPublisher events;

    AudienceEffects(
            AudienceDrafts drafts,
            LiveAudiences live,
            AudiencePlans plans,
            AudienceReceipts receipts,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.live = live;
        this.plans = plans;
        this.receipts = receipts;
        this.events = events;
    }

    /** By the publisher itself. */
    AppliedChange apply(Actor actor, OfferAudience audience, AudienceWish wish, MovePath path, Instant now) {
        return apply(actor, audience, wish, new Way(path, AuthorizationOrigin.SELECTED, Optional.empty()), now);
    }

    AppliedChange apply(Actor actor, OfferAudience audience, AudienceWish wish, Way way, Instant now) {
        var offer = audience.offer();
        var before = audience.live().orElse(AudienceOption.NOT_SET);
        var at = live.nextMoment(offer, now);
        var change = AudienceChange.by(actor, offer, way.path(), at)
                .from(before)
                .to(wish.option())
                .because(way.reason());
        var plan = plans.plan(audience, wish, now);
        // the history's entry comes first, because every row names it
        var counted = change.adding(plan.authorized()).removing(plan.ended().size());
        live.record(counted);
        if (audience.live().isEmpty() || counted.changesTheOption()) {
            live.changeOption(counted);
        }
        var ended = live.end(counted, plan.ended(), plan.because());
        var authorized = new HashMap<>(live.authorize(counted, plan.gained(), way.origin()));
        authorized.putAll(live.authorize(counted, plan.sold(), AuthorizationOrigin.SOLD_RULE));
        drafts.remove(offer, authorized.keySet());
        drafts.save(offer, draftAfter(audience, before, wish, way.path()));
        if (counted.isChange()) {
            tell(actor, audience, counted, plan.because(), authorized, ended);
        }
        return new AppliedChange(counted, authorized.keySet(), ended.keySet());
    }

    /** A5: the draft's option follows when it was the live one, or is the one that goes live; later edits of it stay. */
    private static AudienceOption draftAfter(
            OfferAudience audience, AudienceOption before, AudienceWish wish, MovePath path) {
        return path == MovePath.SYNC || (path != MovePath.PUBLISH && audience.draft() == before)
                ? wish.option()
                : audience.draft();
    }

    private void tell(
            Actor actor,
            OfferAudience audience,
            AudienceChange change,
            Reason because,
            Map<OrganizationId, AuthorizationId> authorized,
            Map<OrganizationId, AuthorizationId> ended) {
        receipts.record(actor, change, authorized, ended);
        events.publishEvent(new AudienceChanged(
                audience.offer(),
                audience.publisher(),
                change.before(),
                change.after(),
                authorized.size(),
                ended.size(),
                change.at()));
        authorized.forEach((partner, id) -> events.publishEvent(
                new PartnerAuthorized(id, audience.offer(), audience.publisher(), partner, change.at())));
        // one that is granted anew in the same breath has lost nothing
        ended.forEach((partner, id) -> {
            if (!authorized.containsKey(partner)) {
                events.publishEvent(new AuthorizationEnded(
                        id, audience.offer(), audience.publisher(), partner, because, change.at()));
            }
        });
    }

    /**
     * @param origin of the authorizations that come with it
     * @param reason of an operator that acts itself (A48)
     */
    record Way(MovePath path, AuthorizationOrigin origin, Optional<String> reason) {}

    /** @param authorized partners that were newly authorized */
    record AppliedChange(AudienceChange change, Set<OrganizationId> authorized, Set<OrganizationId> ended) {
        AppliedChange {
            authorized = Set.copyOf(authorized);
            ended = Set.copyOf(ended);
        }
    }
}
