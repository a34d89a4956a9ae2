package org.entrepot.channel.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.catalog.ChannelFields;
import org.entrepot.catalog.PublishingHistory;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Sync CSP audience (R91, R92, P7): takes the audience, and nothing else of the draft, into a live offer at once.
 *
 * <p>The decision and the writing happen under the offer's row, which every sale shares until it commits (P21).
 */
@Service
@Transactional
public class SyncAudience {

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceObjections objections;
    private final AudienceEffects effects;
    private final LiveListing listing;
    private final ChannelFields channelFields;
    private final PublishingHistory history;
    private final BusinessClock clock;

    SyncAudience(
            AudienceAccess access,
            AudienceDrafts drafts,
            LiveAudiences live,
            AudienceObjections objections,
            AudienceEffects effects,
            LiveListing listing,
            ChannelFields channelFields,
            PublishingHistory history,
            BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.live = live;
        this.objections = objections;
        this.effects = effects;
        this.listing = listing;
        this.channelFields = channelFields;
        this.history = history;
        this.clock = clock;
    }

    public Outcome<Synced> sync(Actor actor, OfferId offer, Command command) {
        return command.withChannelFields()
                ? syncWithChannelFields(actor, offer, command)
                : syncUnderLock(actor, offer, command);
    }

    /**
     * Catalog's row is taken before ours, in the order in which going live takes them; so we look once without the lock,
     * and a world that moves in between undoes the publication of the fields.
     */
    private Outcome<Synced> syncWithChannelFields(Actor actor, OfferId offer, Command command) {
        return access.toRead(actor, offer)
                .then(audience -> lawfulWish(audience, command))
                .then(_ -> channelFields.publish(actor, offer))
                .then(_ -> {
                    var synced = syncUnderLock(actor, offer, command);
                    if (synced instanceof Outcome.Refused<Synced>) {
                        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    }
                    return synced;
                });
    }

    private Outcome<Synced> syncUnderLock(Actor actor, OfferId offer, Command command) {
        return access.toChange(actor, offer, command.version())
                .then(audience -> lawfulWish(audience, command).map(wish -> apply(actor, audience, wish)));
    }

    private Synced apply(Actor actor, OfferAudience audience, AudienceWish wish) {
        var applied = effects.apply(actor, audience, wish, MovePath.SYNC, clock.now());
        history.audienceSynced(actor, audience.offer(), applied.change().at());
        return new Synced(
                applied.change().id(),
                applied.change().before(),
                applied.change().after(),
                applied.authorized(),
                applied.change().at());
    }

    private Outcome<AudienceWish> lawfulWish(OfferAudience audience, Command command) {
        if (!audience.isPublished() || !listing.isOnSale(audience.offer())) {
            return Outcome.refused(ChannelRefusal.NOT_LIVE_YET);
        }
        var wish = wish(audience, command);
        if (changesNothing(audience, wish)) {
            return Outcome.refused(ChannelRefusal.NOTHING_TO_SYNC);
        }
        var hasFields = command.withChannelFields() || listing.hasChannelFields(audience.offer());
        var problems = objections.against(audience, wish, MovePath.SYNC, hasFields);
        return problems.isEmpty() ? Outcome.done(wish) : Outcome.refused(problems);
    }

    private AudienceWish wish(OfferAudience audience, Command command) {
        var offer = audience.offer();
        var option = command.option().orElse(audience.draft());
        var additions = new HashMap<OrganizationId, AuthorizationTerms>();
        if (option == AudienceOption.SPECIFIC) {
            additions.putAll(drafts.partners(offer));
        }
        additions.putAll(command.additions());
        additions.keySet().removeAll(live.listedAmong(offer, additions.keySet(), clock.now()));
        return new AudienceWish(option, additions, live.listedAmong(offer, command.removals(), clock.now()));
    }

    private static boolean changesNothing(OfferAudience audience, AudienceWish wish) {
        return audience.live().equals(Optional.of(wish.option()))
                && wish.additions().isEmpty()
                && wish.removals().isEmpty();
    }

    /**
     * @param option empty for the draft's
     * @param additions besides the partners that wait in the draft
     * @param removals refused with the way to a request (A6)
     * @param version of the audience as the actor read it
     * @param withChannelFields also publish contact and materials of the draft, and nothing else (P7)
     */
    public record Command(
            Optional<AudienceOption> option,
            Map<OrganizationId, AuthorizationTerms> additions,
            Set<OrganizationId> removals,
            Optional<Long> version,
            boolean withChannelFields) {

        public Command {
            additions = Map.copyOf(additions);
            removals = Set.copyOf(removals);
        }

        /** What the draft says, as it stands. */
        public static Command ofDraft() {
            return new Command(Optional.empty(), Map.of(), Set.of(), Optional.empty(), false);
        }

        public Command andChannelFields() {
            return new Command(option, additions, removals, version, true);
        }

        public Command read(long versionRead) {
            return new Command(option, additions, removals, Optional.of(versionRead), withChannelFields);
        }
    }

    /** @param gained partners that were newly authorized */
    public record Synced(
            UUID change, AudienceOption before, AudienceOption after, Set<OrganizationId> gained, Instant at) {
        public Synced {
            gained = Set.copyOf(gained);
        }
    }
}
