package org.entrepot.channel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AudiencePreviews;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.application.SyncAudience.Synced;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Previews;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the change that was shown, once, if the world still is the one it was shown in (idea 2). */
@Service
@Transactional
public class ApplyPreview implements AudiencePreviews {

    private final AudienceAccess access;
    private final Previews previews;
    private final ForecastChange forecast;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final LiveAudiences live;
    private final PreviewTexts texts;
    private final SystemClock systemClock;

    ApplyPreview(
            AudienceAccess access,
            Previews previews,
            ForecastChange forecast,
            SyncAudience sync,
            AudienceMoves moves,
            LiveAudiences live,
            PreviewTexts texts,
            SystemClock systemClock) {
        this.access = access;
        this.previews = previews;
        this.forecast = forecast;
        this.sync = sync;
        this.moves = moves;
        this.live = live;
        this.texts = texts;
        this.systemClock = systemClock;
    }

    public Outcome<Synced> apply(Actor actor, OfferId offer, PreviewId id) {
        return AudienceAccess.mayChange(actor)
                .then(_ -> usable(actor, offer, id))
                .then(shown -> {
                    if (shown.path() != MovePath.SYNC) {
                        return Outcome.refused(ChannelRefusal.NEEDS_REQUEST, ChannelRefusal.NEEDS_REQUEST.rules());
                    }
                    var change = texts.wanted(shown);
                    return unmoved(actor, shown, change)
                            .then(_ -> make(actor, shown, change))
                            .ifDone(synced -> previews.use(id, Optional.of(synced.change())));
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<AudienceMove> redeem(Actor actor, PreviewId id, MoveBy by) {
        return previews.find(id)
                .map(found -> usable(actor, found.offer(), id))
                .orElseGet(Denial::notFound)
                .then(shown -> {
                    var change = texts.wanted(shown);
                    if (change.isDraft()) {
                        return Denial.notFound();
                    }
                    return unmoved(actor, shown, change)
                            .map(_ -> new AudienceMove(shown.offer(), change.transition(), by))
                            .ifDone(_ -> previews.use(id, Optional.<UUID>empty()));
                });
    }

    private Outcome<AudiencePreview> usable(Actor actor, OfferId offer, PreviewId id) {
        return previews.find(id)
                .filter(found -> PreviewChange.isFor(actor, offer, found))
                .map(found -> {
                    if (found.isUsed()) {
                        return Outcome.<AudiencePreview>refused(ChannelRefusal.PREVIEW_USED);
                    }
                    return systemClock.now().isBefore(found.expiresAt())
                            ? Outcome.done(found)
                            : Outcome.<AudiencePreview>refused(ChannelRefusal.PREVIEW_EXPIRED);
                })
                .orElseGet(Denial::notFound);
    }

    /**
     * Under the offer's row; only together with contact and materials the catalog's row must be taken first, so that sync
     * takes both, and looks at the version again.
     */
    private Outcome<OfferAudience> unmoved(Actor actor, AudiencePreview shown, WantedChange change) {
        var current = change.withChannelFields()
                ? access.toRead(actor, shown.offer())
                : access.toChange(actor, shown.offer(), Optional.empty());
        return current.then(audience -> {
            var moved = moved(audience, shown, change);
            return moved.isEmpty() ? Outcome.done(audience) : Outcome.refused(moved);
        });
    }

    /** Everything that is not as it was shown, each with both figures. */
    private List<Problem> moved(OfferAudience audience, AudiencePreview shown, WantedChange change) {
        var then = texts.forecast(shown);
        var now = forecast.of(audience, change, then.renewalsFrom());
        var moved = new ArrayList<Problem>();
        if (audience.version() != shown.version() || then.before() != now.before()) {
            moved.add(Problem.of(ChannelRefusal.AUDIENCE_MOVED, lastHand(audience)));
        }
        compare(moved, ChannelRefusal.LIST_MOVED, then.listedBefore(), now.listedBefore());
        compare(moved, ChannelRefusal.SOLD_MOVED, then.locked(), now.locked());
        compare(
                moved,
                ChannelRefusal.BUSINESS_MOVED,
                then.business().subscriptions(),
                now.business().subscriptions());
        return moved;
    }

    private static void compare(List<Problem> moved, ChannelRefusal what, long then, long now) {
        if (then != now) {
            moved.add(Problem.of(what, Long.toString(then), Long.toString(now)));
        }
    }

    private String lastHand(OfferAudience audience) {
        return live.lastChange(audience.offer()).map(AudienceChange::name).orElse("?");
    }

    private Outcome<Synced> make(Actor actor, AudiencePreview shown, WantedChange change) {
        if (change.isDraft()) {
            var command = SyncAudience.Command.ofDraft().read(shown.version());
            return sync.sync(actor, shown.offer(), change.withChannelFields() ? command.andChannelFields() : command);
        }
        var move = new AudienceMove(shown.offer(), change.transition(), new MoveBy.Sync());
        return switch (moves.apply(actor, move)) {
            case MoveResult.Applied(var made, var before, var after, var authorized, var _, var at) ->
                Outcome.done(new Synced(made, before, after, authorized, at));
            case MoveResult.NotApplied(var assessment) -> Outcome.refused(assessment.problems());
        };
    }
}
