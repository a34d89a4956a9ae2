package org.entrepot.channel.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveAssessment.Answer;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides and carries out the moves that others ask for: requests, the operator, living lists (P4, A48, P2). */
@Service
class MoveAudience implements AudienceMoves {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceObjections objections;
    private final AudienceEffects effects;
    private final Offers offers;
    private final BusinessClock clock;

    MoveAudience(
            AudienceDrafts drafts,
            LiveAudiences live,
            AudienceObjections objections,
            AudienceEffects effects,
            Offers offers,
            BusinessClock clock) {
        this.drafts = drafts;
        this.live = live;
        this.objections = objections;
        this.effects = effects;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public MoveAssessment assess(AudienceMove move) {
        var audience = drafts.find(move.offer()).orElseThrow(() -> unknown(move.offer()));
        return assess(audience, move, wish(audience, move.wanted()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public MoveResult apply(Actor actor, AudienceMove move) {
        var audience = drafts.findForUpdate(move.offer()).orElseThrow(() -> unknown(move.offer()));
        var wish = wish(audience, move.wanted());
        var assessment = assess(audience, move, wish);
        if (!assessment.isLawful()) {
            return new MoveResult.NotApplied(assessment);
        }
        return audience.isPublished() ? applied(actor, audience, move, wish) : drafted(actor, audience, move, wish);
    }

    private MoveResult applied(Actor actor, OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var way = new AudienceEffects.Way(path(move.by()), origin(move.by()), reason(move.by()));
        var applied = effects.apply(actor, audience, wish, way, clock.now());
        var change = applied.change();
        return new MoveResult.Applied(
                change.id(), change.before(), change.after(), applied.authorized(), applied.ended(), change.at());
    }

    /** A4: before the first publication a living list keeps the draft, where nobody can lose anything. */
    private MoveResult drafted(Actor actor, OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var offer = audience.offer();
        var change = AudienceChange.by(actor, offer, path(move.by()), clock.now())
                .from(audience.draft())
                .adding(wish.additions().size())
                .removing(wish.removals().size());
        drafts.put(offer, wish.additions(), actor.user(), change.at());
        drafts.remove(offer, wish.removals());
        drafts.save(offer, audience.draft());
        live.record(change);
        return new MoveResult.Applied(change.id(), change.before(), change.after(), Set.of(), Set.of(), change.at());
    }

    private MoveAssessment assess(OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var senseless = senseless(audience, move, wish);
        if (!senseless.isEmpty()) {
            return assessment(audience, move, wish, senseless);
        }
        var onlyProposes = audience.isPublished()
                && move.by() instanceof MoveBy.LivingList
                && !wish.removals().isEmpty();
        var against = objections.objections(
                audience,
                wish,
                mover(move.by()),
                onlyProposes ? MovePath.REQUEST : path(move.by()),
                hasChannelFields(audience));
        return against.isEmpty() && onlyProposes
                ? new MoveAssessment(
                        move, Answer.ONLY_AS_REQUEST, audience.current(), wish.option(), audience.version(), against)
                : assessment(audience, move, wish, against);
    }

    private static MoveAssessment assessment(
            OfferAudience audience, AudienceMove move, AudienceWish wish, List<MoveObjection> against) {
        return new MoveAssessment(
                move,
                against.isEmpty() ? Answer.LAWFUL : Answer.REFUSED,
                audience.current(),
                wish.option(),
                audience.version(),
                against);
    }

    /** What no row of the table is about: it changes nothing, or speaks of a list where none is asked. */
    private static List<MoveObjection> senseless(OfferAudience audience, AudienceMove move, AudienceWish wish) {
        if (move.by() instanceof MoveBy.Operator(var reason) && reason.isBlank()) {
            return List.of(AudienceObjections.plain(Problem.at("reason", ChannelRefusal.REASON_REQUIRED)));
        }
        var isAboutTheList = !(move.wanted() instanceof WantedTransition.ToAny)
                && !(move.wanted() instanceof WantedTransition.ToSpecific)
                && !(move.wanted() instanceof WantedTransition.ToNone);
        if (isAboutTheList && audience.isPublished() && audience.current() != AudienceOption.SPECIFIC) {
            var problem = Problem.at("partners", ChannelRefusal.LIST_UNDER_SPECIFIC_ONLY);
            var ways = audience.current() == AudienceOption.ANY
                    ? List.of(Alternative.FILE_REQUEST)
                    : List.<Alternative>of();
            return List.of(new MoveObjection(problem, "R65", ways, List.of()));
        }
        var changesNothing = wish.option() == audience.current()
                && wish.additions().isEmpty()
                && wish.removals().isEmpty();
        return changesNothing && audience.isPublished()
                ? List.of(AudienceObjections.plain(Problem.of(ChannelRefusal.NOTHING_TO_CHANGE)))
                : List.of();
    }

    private AudienceWish wish(OfferAudience audience, WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny() -> AudienceWish.option(AudienceOption.ANY);
            case WantedTransition.ToNone() -> AudienceWish.option(AudienceOption.NONE);
            case WantedTransition.ToSpecific(var partners) ->
                new AudienceWish(AudienceOption.SPECIFIC, partners, Set.of());
            case WantedTransition.AddPartners(var partners) ->
                new AudienceWish(audience.current(), unlisted(audience, partners), Set.of());
            case WantedTransition.RemovePartners(var partners) ->
                new AudienceWish(audience.current(), Map.of(), listed(audience, partners));
            case WantedTransition.LimitMarkets _ -> AudienceWish.option(audience.current());
        };
    }

    private Map<OrganizationId, AuthorizationTerms> unlisted(
            OfferAudience audience, Map<OrganizationId, AuthorizationTerms> partners) {
        var unlisted = new HashMap<>(partners);
        unlisted.keySet().removeAll(listed(audience, partners.keySet()));
        return unlisted;
    }

    private Set<OrganizationId> listed(OfferAudience audience, Set<OrganizationId> partners) {
        return audience.isPublished()
                ? live.listedAmong(audience.offer(), partners, clock.now())
                : drafts.among(audience.offer(), partners);
    }

    private boolean hasChannelFields(OfferAudience audience) {
        return offers.partnerListing(audience.offer(), new AsOf(clock.now()))
                .map(PartnerListing::hasChannelFields)
                .orElse(false);
    }

    private static Mover mover(MoveBy by) {
        return switch (by) {
            case MoveBy.Sync _, MoveBy.Request _ -> Mover.PUBLISHER;
            case MoveBy.Operator _ -> Mover.OPERATOR;
            case MoveBy.LivingList _ -> Mover.SYSTEM;
        };
    }

    private static MovePath path(MoveBy by) {
        return switch (by) {
            case MoveBy.Sync _ -> MovePath.SYNC;
            case MoveBy.Request _ -> MovePath.REQUEST;
            case MoveBy.Operator _, MoveBy.LivingList _ -> MovePath.NONE;
        };
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
