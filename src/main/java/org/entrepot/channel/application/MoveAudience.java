package org.entrepot.channel.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.PublishingHistory;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides and carries out the moves that others ask for: requests, the operator, living lists (P4, A48, P2). */
@Service
class MoveAudience implements AudienceMoves {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceWishes wishes;
    private final MoveRules rules;
    private final AudienceEffects effects;
    private final MarketLimits limits;
    private final PublishingHistory history;
    private final BusinessClock clock;

    MoveAudience(
            AudienceDrafts drafts,
            LiveAudiences live,
            AudienceWishes wishes,
            MoveRules rules,
            AudienceEffects effects,
            MarketLimits limits,
            PublishingHistory history,
            BusinessClock clock) {
        this.drafts = drafts;
        this.live = live;
        this.wishes = wishes;
        this.rules = rules;
        this.effects = effects;
        this.limits = limits;
        this.history = history;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public MoveAssessment assess(AudienceMove move) {
        var audience = drafts.find(move.offer()).orElseThrow(() -> unknown(move.offer()));
        if (audience.isPublished() && move.wanted() instanceof WantedTransition.LimitMarkets limit) {
            return limits.assess(audience, move, limit);
        }
        return rules.assess(audience, move, wishes.of(audience, move.wanted()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public MoveResult apply(Actor actor, AudienceMove move) {
        var audience = drafts.findForUpdate(move.offer()).orElseThrow(() -> unknown(move.offer()));
        if (audience.isPublished() && move.wanted() instanceof WantedTransition.LimitMarkets limit) {
            return limits.apply(actor, audience, move, limit);
        }
        var wish = wishes.of(audience, move.wanted());
        var assessment = rules.assess(audience, move, wish);
        if (!assessment.isLawful()) {
            return new MoveResult.NotApplied(assessment);
        }
        return audience.isPublished() ? applied(actor, audience, move, wish) : drafted(actor, audience, move, wish);
    }

    private MoveResult applied(Actor actor, OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var way = new AudienceEffects.Way(MoveRules.path(move.by()), origin(move.by()), reason(move.by()));
        var applied = effects.apply(actor, audience, wish, way, clock.now());
        var change = applied.change();
        if (move.by() instanceof MoveBy.Sync) {
            history.audienceSynced(actor, audience.offer(), change.at());
        }
        return new MoveResult.Applied(
                change.id(), change.before(), change.after(), applied.authorized(), applied.ended(), change.at());
    }

    /** A4: before the first publication a living list keeps the draft, where nobody can lose anything. */
    private MoveResult drafted(Actor actor, OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var offer = audience.offer();
        var change = AudienceChange.by(actor, offer, MoveRules.path(move.by()), clock.now())
                .from(audience.draft())
                .adding(wish.additions().size())
                .removing(wish.removals().size());
        drafts.put(offer, wish.additions(), actor.user(), change.at());
        drafts.remove(offer, wish.removals());
        drafts.save(offer, audience.draft());
        live.record(change);
        return new MoveResult.Applied(change.id(), change.before(), change.after(), Set.of(), Set.of(), change.at());
    }

    private static AuthorizationOrigin origin(MoveBy by) {
        return switch (by) {
            case MoveBy.Sync _ -> AuthorizationOrigin.SELECTED;
            case MoveBy.Request _ -> AuthorizationOrigin.REQUEST;
            case MoveBy.Operator _ -> AuthorizationOrigin.OPERATOR;
            case MoveBy.LivingList _ -> AuthorizationOrigin.LIVING_LIST;
        };
    }

    private static Optional<String> reason(MoveBy by) {
        return by instanceof MoveBy.Operator(var reason) ? Optional.of(reason) : Optional.empty();
    }

    private static IllegalArgumentException unknown(OfferId offer) {
        return new IllegalArgumentException("no audience of offer " + offer);
    }
}
