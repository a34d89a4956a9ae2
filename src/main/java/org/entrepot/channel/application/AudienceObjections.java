package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WishedMoves;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Everything that stands against a wish, with the names that the publisher needs to understand it. */
@Component
class AudienceObjections {

    private final Organizations organizations;
    private final BusinessClock clock;

    AudienceObjections(Organizations organizations, BusinessClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    List<Problem> against(OfferAudience audience, AudienceWish wish, MovePath path, boolean hasChannelFields) {
        var named = organizations.find(wish.additions().keySet());
        var now = clock.now();
        return Stream.concat(
                        unusable(wish.additions(), named.keySet(), now),
                        moves(new WishedMoves(audience, wish, path, hasChannelFields, resellers(named)), named))
                .toList();
    }

    private static Set<OrganizationId> resellers(Map<OrganizationId, Organization> named) {
        return named.values().stream()
                .filter(organization -> !organization.isTransacting())
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    private static Stream<Problem> unusable(
            Map<OrganizationId, AuthorizationTerms> additions, Set<OrganizationId> known, Instant now) {
        return additions.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(entry -> {
            var id = entry.getKey().toString();
            if (!known.contains(entry.getKey())) {
                return Stream.of(Problem.at("partners", ChannelRefusal.PARTNER_UNKNOWN, id));
            }
            return entry.getValue().endsBefore(now)
                    ? Stream.of(Problem.at("partners", ChannelRefusal.VALIDITY_REVERSED, id))
                    : Stream.empty();
        });
    }

    private static Stream<Problem> moves(WishedMoves moves, Map<OrganizationId, Organization> named) {
        return moves.objections().stream().map(objection -> {
            var refusal = objection.decision().refusal();
            if (refusal == ChannelRefusal.NOT_A_TRANSACTING_PARTNER) {
                return Problem.at(objection.field(), refusal, names(moves, named));
            }
            return Problem.at(objection.field(), refusal, objection.decision().rules());
        });
    }

    private static String names(WishedMoves moves, Map<OrganizationId, Organization> named) {
        return moves.notTransacting().stream()
                .flatMap(id -> Stream.ofNullable(named.get(id)))
                .map(Organization::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
