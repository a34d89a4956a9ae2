package org.entrepot.channel.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.domain.AudienceTransition;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MoveDecision;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.PossibleMove;
import org.entrepot.channel.domain.PossibleMove.Standing;
import org.entrepot.channel.domain.Situation;
import org.entrepot.channel.domain.SoldLock;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.domain.Wish;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** The map of moves as it stands for one offer (idea 5): the table, asked with the facts of now. */
@Component
class DrawMoves {

    private static final List<Wish> DRAWN =
            List.of(Wish.ANY, Wish.SPECIFIC, Wish.NONE, Wish.ADD_PARTNER, Wish.REMOVE_PARTNER);
    private static final List<MovePath> EASIEST_FIRST = List.of(MovePath.SYNC, MovePath.FREE, MovePath.REQUEST);

    private final SoldLocks locks;
    private final LiveAudiences live;
    private final LiveListing listing;
    private final BusinessClock clock;

    DrawMoves(SoldLocks locks, LiveAudiences live, LiveListing listing, BusinessClock clock) {
        this.locks = locks;
        this.live = live;
        this.listing = listing;
        this.clock = clock;
    }

    List<PossibleMove> of(OfferAudience audience) {
        var facts = facts(audience);
        return DRAWN.stream().map(wish -> move(audience, wish, facts)).toList();
    }

    private Facts facts(OfferAudience audience) {
        if (!audience.isPublished()) {
            return new Facts(true, SoldLock.NONE, Set.of(), 0);
        }
        var lock = locks.of(audience.offer());
        var now = clock.now();
        return new Facts(
                listing.hasChannelFields(audience.offer()),
                lock,
                live.listedAmong(audience.offer(), lock.locked(), now),
                live.countListed(audience.offer(), now));
    }

    private static PossibleMove move(OfferAudience audience, Wish wish, Facts facts) {
        if (wish.isFor(audience.current()) && audience.isPublished()) {
            return plain(wish, Standing.HERE, Optional.empty(), "");
        }
        return AudienceTransition.of(audience.current(), audience.isPublished(), wish)
                .map(row -> decided(audience, row, wish, facts))
                .orElseGet(() ->
                        plain(wish, Standing.CLOSED, Optional.of(ChannelRefusal.LIST_UNDER_SPECIFIC_ONLY), "R65"));
    }

    private static PossibleMove decided(OfferAudience audience, AudienceTransition row, Wish wish, Facts facts) {
        var ways = row.paths().getOrDefault(Mover.PUBLISHER, Set.of());
        var path = EASIEST_FIRST.stream().filter(ways::contains).findFirst().orElseThrow();
        var locked = facts.lockedBy(wish);
        var situation = new Situation(
                audience.current(), audience.isPublished(), facts.hasChannelFields(), true, locked.asked());
        return switch (row.decide(wish, situation, Mover.PUBLISHER, path)) {
            case MoveDecision.Lawful _ ->
                new PossibleMove(
                        wish,
                        path == MovePath.REQUEST ? Standing.BY_REQUEST : Standing.OPEN,
                        Optional.of(row),
                        Optional.of(path),
                        Optional.empty(),
                        row.rules(),
                        List.of(),
                        locked.shown());
            case MoveDecision.Unlawful(var refusal, var rules, var alternatives) ->
                new PossibleMove(
                        wish,
                        Standing.CLOSED,
                        Optional.of(row),
                        Optional.of(path),
                        Optional.of(refusal),
                        rules,
                        alternatives,
                        locked.shown());
        };
    }

    private static PossibleMove plain(Wish wish, Standing standing, Optional<ChannelRefusal> refusal, String rules) {
        return new PossibleMove(
                wish,
                standing,
                Optional.empty(),
                Optional.empty(),
                refusal,
                rules,
                refusal.map(why -> WaysOut.of(why, MovePath.SYNC)).orElse(List.of()),
                0);
    }

    private record Facts(boolean hasChannelFields, SoldLock lock, Set<OrganizationId> lockedOnTheList, long listed) {

        /** A removal is closed only when nobody on the list could be removed. */
        private Locked lockedBy(Wish wish) {
            return switch (wish) {
                case REMOVE_PARTNER ->
                    new Locked(
                            listed > 0 && lockedOnTheList.size() == listed
                                    ? lock.among(lockedOnTheList)
                                    : SoldLock.NONE,
                            lockedOnTheList.size());
                case NONE -> new Locked(lock, lock.locked().size());
                case SPECIFIC -> new Locked(SoldLock.NONE, lock.locked().size());
                case ANY, ADD_PARTNER, PRIVATE_PRICE, STOP_SELLING -> new Locked(SoldLock.NONE, 0);
            };
        }
    }

    private record Locked(SoldLock asked, long shown) {}
}
