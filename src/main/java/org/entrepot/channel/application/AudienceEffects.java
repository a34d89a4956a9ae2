package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationEnded.Reason;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
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
    private final SoldLocks locks;
    private final AudienceReceipts receipts;
    private final ApplicationEventPublisher events;

    AudienceEffects(
            AudienceDrafts drafts,
            LiveAudiences live,
            SoldLocks locks,
            AudienceReceipts receipts,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.live = live;
        this.locks = locks;
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
        var list = list(audience, before, wish, now);
        // the history's entry comes first, because every row names it; its numbers follow from the same sets
        var ends = ends(change, wish, list);
        var counted = change.adding(list.gained().size() + list.sold().size()).removing(ends.size());
        live.record(counted);
        if (audience.live().isEmpty() || counted.changesTheOption()) {
            live.changeOption(counted);
        }
        var ended = end(counted, ends);
        var authorized = new HashMap<>(live.authorize(counted, list.gained(), way.origin()));
        authorized.putAll(live.authorize(counted, list.sold(), AuthorizationOrigin.SOLD_RULE));
        drafts.remove(offer, authorized.keySet());
        drafts.save(offer, draftAfter(audience, before, wish, way.path()));
        if (counted.isChange()) {
            tell(actor, audience, counted, authorized, ended);
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

    private ListAfter list(OfferAudience audience, AudienceOption before, AudienceWish wish, Instant now) {
        if (wish.option() != AudienceOption.SPECIFIC) {
            return ListAfter.NOBODY_NEW;
        }
        var additions = wish.additions();
        var listed = live.listedAmong(audience.offer(), additions.keySet(), now);
        var gained = new HashMap<>(additions);
        gained.keySet().removeAll(listed);
        return before == AudienceOption.ANY
                ? withTheSold(audience, gained, listed, now)
                : new ListAfter(gained, Map.of(), Set.of());
    }

    /** R77, D5: whoever has sold is on the list, in effect at once and without a limit that could stop what it sells. */
    private ListAfter withTheSold(
            OfferAudience audience,
            Map<OrganizationId, AuthorizationTerms> gained,
            Set<OrganizationId> listed,
            Instant now) {
        var locked = locks.of(audience.offer()).locked();
        var covered = live.inEffectAmong(audience.offer(), locked, now);
        var sold = locked.stream().filter(partner -> !covered.contains(partner)).collect(toSet());
        var later = live.listedAmong(audience.offer(), sold, now);
        gained.keySet().removeAll(sold);
        var kept = new HashSet<>(listed);
        kept.addAll(covered);
        kept.removeAll(later);
        return new ListAfter(
                gained, sold.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED)), kept);
    }

    /** Who loses its place: the removals, or everybody whom the new option no longer covers. */
    private Ends ends(AudienceChange change, AudienceWish wish, ListAfter list) {
        if (!change.changesTheOption()) {
            return new Ends(wish.removals(), Reason.REMOVED);
        }
        return switch (change.after()) {
            case NONE, NOT_SET -> new Ends(live.listed(change.offer(), change.at()), Reason.OPTION_CHANGED);
            case SPECIFIC ->
                change.before() == AudienceOption.ANY
                        ? new Ends(
                                without(live.listed(change.offer(), change.at()), list.kept()), Reason.OPTION_CHANGED)
                        : new Ends(Set.of(), Reason.OPTION_CHANGED);
            case ANY -> new Ends(Set.of(), Reason.OPTION_CHANGED);
        };
    }

    private static Set<OrganizationId> without(Set<OrganizationId> all, Set<OrganizationId> kept) {
        return all.stream().filter(partner -> !kept.contains(partner)).collect(toSet());
    }

    private Map<OrganizationId, AuthorizationId> end(AudienceChange change, Ends ends) {
        return live.end(change, ends.partners(), ends.because());
    }

    private void tell(
            Actor actor,
            OfferAudience audience,
            AudienceChange change,
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
        var because = change.changesTheOption() ? Reason.OPTION_CHANGED : Reason.REMOVED;
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

    /**
     * @param gained new on the list by wish
     * @param sold new on the list by R77
     * @param kept on the list already, and staying; not a seller whose grant would only begin later, it gets a new one
     */
    private record ListAfter(
            Map<OrganizationId, AuthorizationTerms> gained,
            Map<OrganizationId, AuthorizationTerms> sold,
            Set<OrganizationId> kept) {

        private static final ListAfter NOBODY_NEW = new ListAfter(Map.of(), Map.of(), Set.of());
    }

    private record Ends(Set<OrganizationId> partners, Reason because) {
        private int size() {
            return partners.size();
        }
    }
}
