package org.entrepot.channel.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.application.SyncAudience.Synced;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the change that was shown, once, if the world still is the one it was shown in (idea 2). */
@Service
@Transactional
public class ApplyPreview {

    private static final Set<MovePath> WAYS = Set.of(MovePath.SYNC, MovePath.REQUEST, MovePath.NONE);

    private final AudienceAccess access;
    private final PreviewTokens tokens;
    private final UnmovedWorld world;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final PreviewTexts texts;

    ApplyPreview(
            AudienceAccess access,
            PreviewTokens tokens,
            UnmovedWorld world,
            SyncAudience sync,
            AudienceMoves moves,
            PreviewTexts texts) {
        this.access = access;
        this.tokens = tokens;
        this.world = world;
        this.sync = sync;
        this.moves = moves;
        this.texts = texts;
    }

    /** @param reason of the operator that makes the move itself (A48); nobody else is asked for one */
    public Outcome<Synced> apply(Actor actor, OfferId offer, PreviewId id, String reason) {
        return AudienceAccess.mayMove(actor)
                .then(_ -> tokens.usable(actor, id, WAYS))
                .then(shown -> shown.offer().equals(offer) ? Outcome.done(shown) : Denial.notFound())
                .then(shown -> against(shown, reason)
                        .<Outcome<Synced>>map(Outcome::refused)
                        .orElseGet(() -> apply(actor, shown, reason.strip())));
    }

    private static Optional<Problem> against(AudiencePreview shown, String reason) {
        return switch (shown.path()) {
            case NONE ->
                reason.isBlank() ? Optional.of(Problem.at("reason", ChannelRefusal.REASON_REQUIRED)) : Optional.empty();
            case REQUEST -> Optional.of(Problem.of(ChannelRefusal.NEEDS_REQUEST, ChannelRefusal.NEEDS_REQUEST.rules()));
            case SYNC, FREE, PUBLISH, WIND_DOWN -> Optional.empty();
        };
    }

    private Outcome<Synced> apply(Actor actor, AudiencePreview shown, String reason) {
        var change = texts.wanted(shown);
        return audience(actor, shown, change)
                .then(audience -> world.check(audience, shown))
                .then(_ -> make(actor, shown, change, reason))
                .ifDone(synced -> tokens.use(shown, Optional.of(synced.change())));
    }

    /**
     * Under the offer's row; only together with contact and materials the catalog's row must be taken first, so that sync
     * takes both, and looks at the version again.
     */
    private Outcome<OfferAudience> audience(Actor actor, AudiencePreview shown, WantedChange change) {
        if (shown.path() == MovePath.NONE) {
            return access.toMove(actor, shown.offer());
        }
        return change.withChannelFields()
                ? access.toRead(actor, shown.offer())
                : access.toChange(actor, shown.offer(), Optional.empty());
    }

    private Outcome<Synced> make(Actor actor, AudiencePreview shown, WantedChange change, String reason) {
        if (change.isDraft()) {
            var command = SyncAudience.Command.ofDraft().read(shown.version());
            return sync.sync(actor, shown.offer(), change.withChannelFields() ? command.andChannelFields() : command);
        }
        var by = shown.path() == MovePath.NONE ? new MoveBy.Operator(reason) : new MoveBy.Sync();
        return switch (moves.apply(actor, new AudienceMove(shown.offer(), change.transition(), by))) {
            case MoveResult.Applied(var made, var before, var after, var authorized, var _, var at) ->
                Outcome.done(new Synced(made, before, after, authorized, at));
            case MoveResult.NotApplied(var assessment) -> Outcome.refused(assessment.problems());
        };
    }
}
