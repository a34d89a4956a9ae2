package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.PublishingHistory;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.application.AuthorizationAccess.Held;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.TermsChange;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.spi.RunningSales;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what an authorization of a live offer covers (P2). Wider is free and takes effect at once, as a sync does; whatever
 * takes something away goes by a request, and is refused where sales stand against it.
 */
@Service
@Transactional
public class ChangeTerms {

    private final AuthorizationAccess access;
    private final Authorizations authorizations;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final SoldLocks sold;
    private final RunningSales running;
    private final MarketLimits limits;
    private final AuthorizationNews news;
    private final PublishingHistory history;
    private final BusinessClock clock;

    ChangeTerms(
            AuthorizationAccess access,
            Authorizations authorizations,
            AudienceDrafts drafts,
            LiveAudiences live,
            SoldLocks sold,
            RunningSales running,
            MarketLimits limits,
            AuthorizationNews news,
            PublishingHistory history,
            BusinessClock clock) {
        this.access = access;
        this.authorizations = authorizations;
        this.drafts = drafts;
        this.live = live;
        this.sold = sold;
        this.running = running;
        this.limits = limits;
        this.news = news;
        this.history = history;
        this.clock = clock;
    }

    /** @param version of the authorization as the actor read it */
    public record Command(AuthorizationTerms terms, Optional<Long> version) {}

    /**
     * The authorization as it stands afterwards.
     *
     * @param blockedBy why nothing changed although it was asked for; the authorization is marked then (P2)
     */
    public record Changed(Authorization authorization, Optional<Problem> blockedBy) {}

    /** By the publisher alone: refused when anything would be taken away. */
    public Outcome<Changed> change(Actor actor, AuthorizationId id, Command command) {
        return wanted(actor, id, command)
                .then(wanted -> wanted.takesAway()
                        ? Outcome.refused(Problem.at("terms", ChannelRefusal.NEEDS_REQUEST, "P2 R75"))
                        : Outcome.done(write(actor, wanted, MovePath.SYNC)));
    }

    /** By a request, decided by the rules at once (P4). */
    public Outcome<Changed> request(Actor actor, AuthorizationId id, Command command) {
        return wanted(actor, id, command).then(wanted -> {
            if (isLocked(wanted)) {
                return Outcome.refused(Problem.at("terms", ChannelRefusal.SOLD_LOCK, "P2 R74"));
            }
            var markets = limits.inUse(wanted.before(), wanted.change());
            return Outcome.done(
                    markets.isEmpty() ? write(actor, wanted, MovePath.REQUEST) : mark(actor, wanted, markets));
        });
    }

    private record Wanted(Held held, TermsChange change, boolean takesAway, Instant now) {

        Authorization before() {
            return held.authorization();
        }
    }

    private Outcome<Wanted> wanted(Actor actor, AuthorizationId id, Command command) {
        return access.toRead(actor, id)
                .then(held -> held.side() == Side.PUBLISHER
                        ? access.toChange(actor, id, command.version())
                        : AuthorizationAccess.<Held>needsPublisher())
                .then(held -> wanted(held, command));
    }

    private Outcome<Wanted> wanted(Held held, Command command) {
        var before = held.authorization();
        if (before.hasEnded()) {
            return Outcome.refused(ChannelRefusal.PARTNER_NOT_ON_LIST);
        }
        if (before.isWindingDown()) {
            return Outcome.refused(ChannelRefusal.WIND_DOWN_UNDER_WAY);
        }
        var now = clock.now();
        var wished = new TermsChange(before.terms(), command.terms());
        var change = new TermsChange(before.terms(), wished.applied(now));
        var keepsEnd = change.after().until().equals(change.before().until());
        if (!keepsEnd && change.after().endsBefore(now)) {
            return Outcome.refused(Problem.at("until", ChannelRefusal.VALIDITY_REVERSED));
        }
        return change.isEmpty()
                ? Outcome.refused(ChannelRefusal.TERMS_UNCHANGED)
                : Outcome.done(new Wanted(held, change, change.takesAway(now), now));
    }

    /** An earlier end, or fewer resellers than it sells through, would take away what sales keep. */
    private boolean isLocked(Wanted wanted) {
        var offer = wanted.before().offer();
        var partner = wanted.before().partner();
        if (wanted.change().shortens(wanted.now())
                && sold.of(offer, Set.of(partner)).isLocked()) {
            return true;
        }
        return wanted.change().limitsResellers()
                && !wanted.change().takesAway(running.resellers(offer, partner)).isEmpty();
    }

    private Changed write(Actor actor, Wanted wanted, MovePath path) {
        var audience = wanted.held().audience();
        var change =
                AudienceChange.by(actor, audience.offer(), path, wanted.now()).from(audience.current());
        var next = wanted.before().withTerms(wanted.change().after());
        live.record(change);
        authorizations.rewrite(List.of(next), change);
        drafts.save(audience.offer(), audience.draft());
        history.audienceSynced(actor, audience.offer(), wanted.now());
        news.termsChanged(actor, audience.publisher(), next, wanted.takesAway(), change);
        return new Changed(authorizations.find(next.id()).orElseThrow(), Optional.empty());
    }

    /** P2: nothing ends. */
    private Changed mark(Actor actor, Wanted wanted, Set<CountryCode> markets) {
        limits.mark(actor, wanted.held().audience(), wanted.before(), wanted.now());
        return new Changed(
                authorizations.find(wanted.before().id()).orElseThrow(), Optional.of(MarketLimits.blocked(markets)));
    }
}
