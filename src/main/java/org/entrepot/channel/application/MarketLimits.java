package org.entrepot.channel.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveAssessment;
import org.entrepot.channel.MoveAssessment.Answer;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition.LimitMarkets;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.TermsChange;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.spi.RunningSales;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * Takes markets away from authorizations of a live offer, of all partners named or of none (P2). Where subscriptions run in a
 * market that would be left out nothing ends: the authorization is marked, and that mark is all that a refusal leaves.
 */
@Component
class MarketLimits {

    private final Authorizations authorizations;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final SoldLocks locks;
    private final RunningSales running;
    private final Organizations organizations;
    private final AuthorizationNews news;
    private final BusinessClock clock;

    MarketLimits(
            Authorizations authorizations,
            AudienceDrafts drafts,
            LiveAudiences live,
            SoldLocks locks,
            RunningSales running,
            Organizations organizations,
            AuthorizationNews news,
            BusinessClock clock) {
        this.authorizations = authorizations;
        this.drafts = drafts;
        this.live = live;
        this.locks = locks;
        this.running = running;
        this.organizations = organizations;
        this.news = news;
        this.clock = clock;
    }

    /** Markets that would be left out although subscriptions run there; by the customer's country (A25). */
    Set<CountryCode> inUse(Authorization authorization, TermsChange change) {
        if (!change.limitsMarkets()) {
            return Set.of();
        }
        var customers = running.customers(authorization.offer(), authorization.partner());
        return organizations.find(customers).values().stream()
                .map(Organization::country)
                .filter(change::takesAway)
                .collect(toCollection(TreeSet::new));
    }

    static Problem blocked(Set<CountryCode> markets) {
        return Problem.at(
                "markets",
                ChannelRefusal.MARKET_LIMIT_BLOCKED_BY_SALES,
                markets.stream().map(CountryCode::value).sorted().collect(joining(", ")));
    }

    /** The mark stays until the terms are changed in another way. */
    void mark(Actor actor, OfferAudience audience, Authorization authorization, Instant at) {
        if (authorization.isLimitBlocked()) {
            return;
        }
        var change =
                AudienceChange.by(actor, audience.offer(), MovePath.REQUEST, at).from(audience.current());
        live.record(change);
        authorizations.rewrite(List.of(authorization.limitBlocked()), change);
        news.limitBlocked(actor, audience.publisher(), authorization, at);
    }

    MoveAssessment assess(OfferAudience audience, AudienceMove move, LimitMarkets wanted) {
        return assessment(audience, move, plan(audience, move, wanted).objections());
    }

    /** The caller holds the offer's row. */
    MoveResult apply(Actor actor, OfferAudience audience, AudienceMove move, LimitMarkets wanted) {
        var plan = plan(audience, move, wanted);
        var now = clock.now();
        if (!plan.objections().isEmpty()) {
            plan.blocked().forEach(held -> mark(actor, audience, held, now));
            return new MoveResult.NotApplied(assessment(audience, move, plan.objections()));
        }
        var change = AudienceChange.by(actor, audience.offer(), MoveRules.path(move.by()), now)
                .from(audience.current())
                .because(move.by() instanceof MoveBy.Operator(var reason) ? Optional.of(reason) : Optional.empty());
        live.record(change);
        authorizations.rewrite(plan.limited(), change);
        drafts.save(audience.offer(), audience.draft());
        plan.limited().forEach(one -> news.termsChanged(actor, audience.publisher(), one, true, change));
        return new MoveResult.Applied(
                change.id(), audience.current(), audience.current(), Set.of(), Set.of(), change.at());
    }

    private static MoveAssessment assessment(OfferAudience audience, AudienceMove move, List<MoveObjection> against) {
        return new MoveAssessment(
                move,
                against.isEmpty() ? Answer.LAWFUL : Answer.REFUSED,
                audience.current(),
                audience.current(),
                audience.version(),
                against);
    }

    /**
     * @param limited the next state of each, when all of it is lawful
     * @param blocked those that sales keep as they are
     */
    private record Plan(List<Authorization> limited, List<Authorization> blocked, List<MoveObjection> objections) {}

    private Plan plan(OfferAudience audience, AudienceMove move, LimitMarkets wanted) {
        var limited = new ArrayList<Authorization>();
        var blocked = new ArrayList<Authorization>();
        var objections = new ArrayList<>(senseless(audience, move));
        if (objections.isEmpty()) {
            for (var partner : wanted.partners().stream().sorted().toList()) {
                authorizations
                        .current(audience.offer(), partner)
                        .ifPresentOrElse(
                                held -> judge(held, wanted.markets(), limited, blocked, objections),
                                () -> objections.add(plain(ChannelRefusal.PARTNER_NOT_ON_LIST)));
            }
        }
        if (objections.isEmpty() && limited.isEmpty()) {
            objections.add(plain(ChannelRefusal.NOTHING_TO_CHANGE));
        }
        return new Plan(limited, blocked, objections);
    }

    private static List<MoveObjection> senseless(OfferAudience audience, AudienceMove move) {
        if (move.by() instanceof MoveBy.Operator(var reason) && reason.isBlank()) {
            return List.of(AudienceObjections.plain(Problem.at("reason", ChannelRefusal.REASON_REQUIRED)));
        }
        if (audience.current() != AudienceOption.SPECIFIC) {
            return List.of(plain(ChannelRefusal.LIST_UNDER_SPECIFIC_ONLY));
        }
        return move.by() instanceof MoveBy.Sync || move.by() instanceof MoveBy.LivingList
                ? List.of(new MoveObjection(
                        Problem.at("markets", ChannelRefusal.NEEDS_REQUEST, "P2 R75"),
                        "P2 R75",
                        List.of(Alternative.FILE_REQUEST),
                        List.of()))
                : List.of();
    }

    private void judge(
            Authorization held,
            Set<CountryCode> markets,
            List<Authorization> limited,
            List<Authorization> blocked,
            List<MoveObjection> objections) {
        var left = held.terms().markets().orElse(markets).stream()
                .filter(markets::contains)
                .collect(toSet());
        if (held.isWindingDown() || left.isEmpty()) {
            objections.add(
                    plain(left.isEmpty() ? ChannelRefusal.PARTNER_NOT_ON_LIST : ChannelRefusal.WIND_DOWN_UNDER_WAY));
            return;
        }
        var terms = new AuthorizationTerms(
                held.terms().from(),
                held.terms().until(),
                Optional.of(left),
                held.terms().onward());
        var change = new TermsChange(held.terms(), terms);
        var inUse = inUse(held, change);
        if (!inUse.isEmpty()) {
            blocked.add(held);
            objections.add(new MoveObjection(
                    blocked(inUse),
                    "P2",
                    WaysOut.of(ChannelRefusal.MARKET_LIMIT_BLOCKED_BY_SALES, MovePath.REQUEST),
                    locks.evidence(held.offer(), Set.<OrganizationId>of(held.partner()))));
        } else if (!change.isEmpty()) {
            limited.add(held.withTerms(terms));
        }
    }

    private static MoveObjection plain(ChannelRefusal refusal) {
        return new MoveObjection(
                Problem.at("partners", refusal), refusal.rules(), WaysOut.of(refusal, MovePath.REQUEST), List.of());
    }
}
