package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.SoldLock;
import org.entrepot.channel.domain.WishedMoves;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Everything that stands against a wish: what the table says, with the names and the sales that explain it. */
@Component
class AudienceObjections {

    private final Organizations organizations;
    private final SoldLocks locks;
    private final BusinessClock clock;

    AudienceObjections(Organizations organizations, SoldLocks locks, BusinessClock clock) {
        this.organizations = organizations;
        this.locks = locks;
        this.clock = clock;
    }

    /** Against a wish of the publisher's own; none of its ways comes to ask who has sold. */
    List<Problem> against(OfferAudience audience, AudienceWish wish, MovePath path, boolean hasChannelFields) {
        return objections(audience, wish, Mover.PUBLISHER, path, hasChannelFields).stream()
                .map(MoveObjection::problem)
                .toList();
    }

    List<MoveObjection> objections(
            OfferAudience audience, AudienceWish wish, Mover mover, MovePath path, boolean hasChannelFields) {
        var named = organizations.find(wish.additions().keySet());
        var lock = asksForSales(path) ? locks.of(audience, wish) : SoldLock.NONE;
        var moves = new WishedMoves(audience, wish, mover, path, hasChannelFields, resellers(named), lock);
        return Stream.concat(unusable(wish.additions(), named.keySet(), clock.now()), told(moves, named))
                .toList();
    }

    private static boolean asksForSales(MovePath path) {
        return switch (path) {
            case REQUEST, NONE -> true;
            case FREE, PUBLISH, SYNC, WIND_DOWN -> false;
        };
    }

    private static Set<OrganizationId> resellers(Map<OrganizationId, Organization> named) {
        return named.values().stream()
                .filter(organization -> !organization.isTransacting())
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    private static Stream<MoveObjection> unusable(
            Map<OrganizationId, AuthorizationTerms> additions, Set<OrganizationId> known, Instant now) {
        return additions.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(entry -> {
            var id = entry.getKey().toString();
            if (!known.contains(entry.getKey())) {
                return Stream.of(plain(Problem.at("partners", ChannelRefusal.PARTNER_UNKNOWN, id)));
            }
            return entry.getValue().endsBefore(now)
                    ? Stream.of(plain(Problem.at("partners", ChannelRefusal.VALIDITY_REVERSED, id)))
                    : Stream.empty();
        });
    }

    static MoveObjection plain(Problem problem) {
        return new MoveObjection(problem, problem.refusal().rules(), List.of(), List.of());
    }

    private Stream<MoveObjection> told(WishedMoves moves, Map<OrganizationId, Organization> named) {
        return moves.objections().stream().map(objection -> {
            var decision = objection.decision();
            var refusal = decision.refusal();
            var argument = refusal == ChannelRefusal.NOT_A_TRANSACTING_PARTNER ? names(moves, named) : decision.rules();
            return new MoveObjection(
                    Problem.at(objection.field(), refusal, argument),
                    decision.rules(),
                    decision.alternatives(),
                    refusal == ChannelRefusal.SOLD_LOCK ? evidence(moves) : List.of());
        });
    }

    private List<SaleEvidence> evidence(WishedMoves moves) {
        var removals = moves.wish().removals();
        var blocking = removals.isEmpty() ? moves.lock() : moves.lock().among(removals);
        return evidence(moves.audience(), blocking.locked());
    }

    private List<SaleEvidence> evidence(OfferAudience audience, Collection<OrganizationId> partners) {
        return locks.evidence(audience.offer(), Set.copyOf(partners));
    }

    private static String names(WishedMoves moves, Map<OrganizationId, Organization> named) {
        return moves.notTransacting().stream()
                .flatMap(id -> Stream.ofNullable(named.get(id)))
                .map(Organization::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
