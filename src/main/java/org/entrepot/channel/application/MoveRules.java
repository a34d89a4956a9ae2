package org.entrepot.channel.application;

import java.util.List;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveAssessment.Answer;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudienceTransition;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Wish;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** What the rules say to a move of an audience as it stands; decisive only under its row (P21). */
@Component
class MoveRules {

    private final AudienceObjections objections;
    private final LiveListing listing;

    MoveRules(AudienceObjections objections, LiveListing listing) {
        this.objections = objections;
        this.listing = listing;
    }

    MoveAssessment assess(OfferAudience audience, AudienceMove move, AudienceWish wish) {
        var senseless = senseless(audience, move, wish);
        if (!senseless.isEmpty()) {
            return assessment(audience, move, wish, senseless);
        }
        var against = objections.objections(
                audience,
                wish,
                mover(move.by()),
                onlyProposes(audience, move, wish) ? MovePath.REQUEST : path(move.by()),
                listing.hasChannelFields(audience.offer()));
        return against.isEmpty() && onlyProposes(audience, move, wish)
                ? new MoveAssessment(
                        move, Answer.ONLY_AS_REQUEST, audience.current(), wish.option(), audience.version(), against)
                : assessment(audience, move, wish, against);
    }

    /** P2: a drop-out of a living list is never more than a proposal once somebody may have bought. */
    private static boolean onlyProposes(OfferAudience audience, AudienceMove move, AudienceWish wish) {
        return audience.isPublished()
                && move.by() instanceof MoveBy.LivingList
                && !wish.removals().isEmpty();
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
        if (!audience.isPublished()) {
            return List.of();
        }
        if (isAboutTheList(move.wanted()) && audience.current() != AudienceOption.SPECIFIC) {
            var problem = Problem.at("partners", ChannelRefusal.LIST_UNDER_SPECIFIC_ONLY);
            var ways = audience.current() == AudienceOption.ANY
                    ? List.of(Alternative.FILE_REQUEST)
                    : List.<Alternative>of();
            return List.of(new MoveObjection(problem, "R65", ways, List.of()));
        }
        return changesNothing(audience, wish)
                ? List.of(AudienceObjections.plain(Problem.of(ChannelRefusal.NOTHING_TO_CHANGE)))
                : List.of();
    }

    private static boolean changesNothing(OfferAudience audience, AudienceWish wish) {
        return wish.option() == audience.current()
                && wish.additions().isEmpty()
                && wish.removals().isEmpty();
    }

    private static boolean isAboutTheList(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.AddPartners _, WantedTransition.RemovePartners _, WantedTransition.LimitMarkets _ ->
                true;
            case WantedTransition.ToAny _, WantedTransition.ToSpecific _, WantedTransition.ToNone _ -> false;
        };
    }

    /** Whether the table lets the publisher make that move alone, at once (R80, R81). */
    static boolean goesBySync(OfferAudience audience, WantedTransition wanted) {
        return AudienceTransition.of(audience.current(), audience.isPublished(), wish(wanted))
                .map(row -> row.paths()
                        .getOrDefault(Mover.PUBLISHER, java.util.Set.of())
                        .contains(MovePath.SYNC))
                .orElse(false);
    }

    private static Wish wish(WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny _ -> Wish.ANY;
            case WantedTransition.ToSpecific _ -> Wish.SPECIFIC;
            case WantedTransition.ToNone _ -> Wish.NONE;
            case WantedTransition.AddPartners _ -> Wish.ADD_PARTNER;
            case WantedTransition.RemovePartners _, WantedTransition.LimitMarkets _ -> Wish.REMOVE_PARTNER;
        };
    }

    static Mover mover(MoveBy by) {
        return switch (by) {
            case MoveBy.Sync _, MoveBy.Request _ -> Mover.PUBLISHER;
            case MoveBy.Operator _ -> Mover.OPERATOR;
            case MoveBy.LivingList _ -> Mover.SYSTEM;
        };
    }

    static MovePath path(MoveBy by) {
        return switch (by) {
            case MoveBy.Sync _ -> MovePath.SYNC;
            case MoveBy.Request _ -> MovePath.REQUEST;
            case MoveBy.Operator _, MoveBy.LivingList _ -> MovePath.NONE;
        };
    }
}
