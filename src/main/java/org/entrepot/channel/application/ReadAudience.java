package org.entrepot.channel.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.ChannelFields;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.WaitingMarkets;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.PossibleMove;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the publisher of an offer sees of its audience, and nobody else (P8). */
@Service
@Transactional(readOnly = true)
public class ReadAudience {

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceObjections objections;
    private final Offers offers;
    private final ChannelFields channelFields;
    private final DrawMoves moves;
    private final WaitingMarkets markets;
    private final BusinessClock clock;

    ReadAudience(
            AudienceAccess access,
            AudienceDrafts drafts,
            LiveAudiences live,
            AudienceObjections objections,
            Offers offers,
            ChannelFields channelFields,
            DrawMoves moves,
            WaitingMarkets markets,
            BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.live = live;
        this.objections = objections;
        this.offers = offers;
        this.channelFields = channelFields;
        this.moves = moves;
        this.markets = markets;
        this.clock = clock;
    }

    /** @param locale for the offer's name */
    public Outcome<View> read(Actor actor, OfferId offer, Locale locale) {
        return access.toRead(actor, offer)
                .then(audience -> offers.summary(offer, locale)
                        .map(summary -> Outcome.done(view(audience, summary)))
                        .orElseGet(Denial::notFound));
    }

    /** The bare state, for the API. */
    public Outcome<OfferAudience> state(Actor actor, OfferId offer) {
        return access.toRead(actor, offer);
    }

    private View view(OfferAudience audience, OfferSummary summary) {
        var offer = audience.offer();
        var listed = live.countListed(offer, clock.now());
        var waiting = drafts.count(offer);
        return new View(
                audience,
                summary,
                listed,
                waiting,
                sync(audience, summary, waiting),
                channelFields.missingInDraft(offer).isEmpty(),
                inByDefault(offer),
                moves.of(audience),
                markets.of(offer).size());
    }

    private Optional<SyncPreview> sync(OfferAudience audience, OfferSummary summary, long waiting) {
        var gains = audience.draft() == AudienceOption.SPECIFIC ? waiting : 0;
        if (summary.state() != OfferState.LIVE || !(audience.isDraftDifferent() || gains > 0)) {
            return Optional.empty();
        }
        var additions = gains > 0
                ? drafts.partners(audience.offer())
                : Map.<org.entrepot.kernel.OrganizationId, org.entrepot.channel.AuthorizationTerms>of();
        var wish = new AudienceWish(audience.draft(), additions, Set.of());
        var hasFields = offers.partnerListing(audience.offer(), new AsOf(clock.now()))
                .map(PartnerListing::hasChannelFields)
                .orElse(false);
        return Optional.of(new SyncPreview(
                audience.current(),
                audience.draft(),
                gains,
                objections.against(audience, wish, MovePath.SYNC, hasFields)));
    }

    private List<LivePlan> inByDefault(OfferId offer) {
        return offers.livePlansOf(Set.of(offer)).getOrDefault(offer, List.of()).stream()
                .filter(plan -> plan.type().isInByDefault())
                .toList();
    }

    /**
     * The audience page of an offer.
     *
     * @param listed partners on the live list
     * @param waiting partners that stand in the draft only
     * @param sync what Sync would do now; empty when there is nothing to sync, or the offer is not live
     * @param draftHasChannelFields whether contact and materials are in the draft of the listing (P7)
     * @param inByDefault live plans that are in the channel whatever the option (A11)
     * @param moves the map: every move from here, and what stands against it now
     * @param marketChanges live plans whose draft names other markets
     */
    public record View(
            OfferAudience audience,
            OfferSummary offer,
            long listed,
            long waiting,
            Optional<SyncPreview> sync,
            boolean draftHasChannelFields,
            List<LivePlan> inByDefault,
            List<PossibleMove> moves,
            int marketChanges) {

        public View {
            inByDefault = List.copyOf(inByDefault);
            moves = List.copyOf(moves);
        }
    }

    /** @param problems what stands against it now; empty when it may be pressed */
    public record SyncPreview(
            AudienceOption before, AudienceOption after, long partnersGained, List<Problem> problems) {

        public SyncPreview {
            problems = List.copyOf(problems);
        }
    }
}
