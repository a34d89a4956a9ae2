package org.entrepot.channel.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a change of a live audience with its effect before anybody decides (idea 2), and keeps what was shown. */
@Service
@Transactional
public class PreviewChange {

    private static final Set<MovePath> WAYS = Set.of(MovePath.SYNC, MovePath.REQUEST, MovePath.NONE);

    private final AudienceAccess access;
    private final AudienceWishes wishes;
    private final AudienceMoves moves;
    private final AudienceObjections objections;
    private final LiveListing listing;
    private final ForecastChange forecast;
    private final PreviewNames names;
    private final PreviewTokens tokens;
    private final PreviewTexts texts;
    private final BusinessClock clock;

    PreviewChange(
            AudienceAccess access,
            AudienceWishes wishes,
            AudienceMoves moves,
            AudienceObjections objections,
            LiveListing listing,
            ForecastChange forecast,
            PreviewNames names,
            PreviewTokens tokens,
            PreviewTexts texts,
            BusinessClock clock) {
        this.access = access;
        this.wishes = wishes;
        this.moves = moves;
        this.objections = objections;
        this.listing = listing;
        this.forecast = forecast;
        this.names = names;
        this.tokens = tokens;
        this.texts = texts;
        this.clock = clock;
    }

    /** Sync CSP audience, as the draft stands (R91, P7). */
    public Outcome<Shown> previewSync(Actor actor, OfferId offer, boolean withChannelFields) {
        return AudienceAccess.mayChange(actor)
                .then(_ -> access.toRead(actor, offer))
                .then(audience -> {
                    if (!audience.isPublished() || !listing.isOnSale(offer)) {
                        return Outcome.refused(ChannelRefusal.NOT_LIVE_YET);
                    }
                    var wish = wishes.ofDraft(audience);
                    return audience.live().equals(Optional.of(wish.option()))
                                    && wish.additions().isEmpty()
                            ? Outcome.refused(ChannelRefusal.NOTHING_TO_SYNC)
                            : Outcome.done(
                                    keep(actor, audience, WantedChange.ofDraft(withChannelFields), MovePath.SYNC));
                });
    }

    /**
     * Any other move, of the publisher or of the operator itself (A48); refused only when there is nothing to show. What
     * stands against it is part of what is shown.
     */
    public Outcome<Shown> preview(Actor actor, OfferId offer, WantedTransition wanted) {
        return access.toRead(actor, offer)
                .then(audience -> path(actor, audience, wanted).then(path -> preview(actor, audience, wanted, path)));
    }

    private static Outcome<MovePath> path(Actor actor, OfferAudience audience, WantedTransition wanted) {
        if (!actor.worksFor(audience.publisher())) {
            return actor.has(Role.OPERATIONS) ? Outcome.done(MovePath.NONE) : Denial.needs(Role.OPERATIONS);
        }
        return Outcome.done(MoveRules.goesBySync(audience, wanted) ? MovePath.SYNC : MovePath.REQUEST);
    }

    private Outcome<Shown> preview(Actor actor, OfferAudience audience, WantedTransition wanted, MovePath path) {
        if (!audience.isPublished()) {
            return Outcome.refused(ChannelRefusal.NOT_LIVE_YET);
        }
        var change = WantedChange.of(wanted);
        var senseless = against(audience, change, path).stream()
                .filter(objection -> objection.guard() == ChannelRefusal.NOTHING_TO_CHANGE
                        || objection.guard() == ChannelRefusal.LIST_UNDER_SPECIFIC_ONLY)
                .map(MoveObjection::problem)
                .toList();
        return senseless.isEmpty() ? Outcome.done(keep(actor, audience, change, path)) : Outcome.refused(senseless);
    }

    /** What was shown to this actor, and what stands against it now. */
    @Transactional(readOnly = true)
    public Outcome<Shown> read(Actor actor, OfferId offer, PreviewId id) {
        return access.toRead(actor, offer)
                .then(audience -> tokens.find(actor, id, WAYS)
                        .filter(preview -> preview.offer().equals(offer))
                        .map(preview -> Outcome.done(shown(audience, preview)))
                        .orElseGet(Denial::notFound));
    }

    private Shown keep(Actor actor, OfferAudience audience, WantedChange change, MovePath path) {
        var foreseen = forecast.of(audience, change, ForecastChange.today(clock.now()));
        var preview = tokens.keep(actor, audience, path, texts.write(change), texts.write(foreseen));
        return shown(audience, preview, change, foreseen);
    }

    private Shown shown(OfferAudience audience, AudiencePreview preview) {
        var change = texts.wanted(preview);
        return shown(audience, preview, change, texts.forecast(preview));
    }

    private Shown shown(OfferAudience audience, AudiencePreview preview, WantedChange change, Forecast foreseen) {
        var against = against(audience, change, preview.path());
        return new Shown(
                preview,
                audience,
                changeOf(audience, change),
                change.isDraft(),
                change.withChannelFields(),
                foreseen,
                against,
                names.of(foreseen, against));
    }

    private List<MoveObjection> against(OfferAudience audience, WantedChange change, MovePath path) {
        if (change.isDraft()) {
            var hasFields = change.withChannelFields() || listing.hasChannelFields(audience.offer());
            return objections.objections(audience, wishes.ofDraft(audience), Mover.PUBLISHER, path, hasFields);
        }
        return moves.assess(new AudienceMove(audience.offer(), change.transition(), by(path)))
                .objections();
    }

    /** The operator's reason is asked for when it decides. */
    private static MoveBy by(MovePath path) {
        return switch (path) {
            case SYNC -> new MoveBy.Sync();
            case NONE -> new MoveBy.Operator("-");
            case REQUEST, FREE, PUBLISH, WIND_DOWN -> new MoveBy.Request(Ids.next());
        };
    }

    private WantedTransition changeOf(OfferAudience audience, WantedChange change) {
        if (!change.isDraft()) {
            return change.transition();
        }
        var wish = wishes.ofDraft(audience);
        if (audience.live().equals(Optional.of(wish.option()))) {
            return new WantedTransition.AddPartners(wish.additions());
        }
        return switch (wish.option()) {
            case ANY -> new WantedTransition.ToAny();
            case SPECIFIC -> new WantedTransition.ToSpecific(wish.additions());
            case NONE, NOT_SET -> new WantedTransition.ToNone();
        };
    }

    /**
     * A preview as its reader sees it.
     *
     * @param audience as it stands now
     * @param wanted the change; of the draft, what the draft wishes now
     * @param isOfDraft what the draft says, by Sync CSP audience
     * @param withChannelFields contact and materials go live with it (P7)
     * @param objections what stands against the change now; empty when it can be applied
     */
    public record Shown(
            AudiencePreview preview,
            OfferAudience audience,
            WantedTransition wanted,
            boolean isOfDraft,
            boolean withChannelFields,
            Forecast forecast,
            List<MoveObjection> objections,
            PreviewNames.Names names) {

        public Shown {
            objections = List.copyOf(objections);
        }

        public boolean goesBySync() {
            return preview.path() == MovePath.SYNC;
        }

        /** The operator makes it itself, with a reason (A48). */
        public boolean isByOperator() {
            return preview.path() == MovePath.NONE;
        }

        public boolean isStale() {
            return audience.version() != preview.version();
        }

        public boolean canBeApplied() {
            return (goesBySync() || isByOperator()) && objections.isEmpty() && !preview.isUsed() && !isStale();
        }

        public AudienceOption before() {
            return forecast.before();
        }
    }
}
