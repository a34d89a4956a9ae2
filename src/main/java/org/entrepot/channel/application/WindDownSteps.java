package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** What proposing, answering and ordering have in common. Everything here happens under the offer's row (P21). */
@Component
class WindDownSteps {

    private final Authorizations authorizations;
    private final WindDownRecords records;
    private final LiveAudiences live;
    private final AudienceDrafts drafts;
    private final SoldLocks sold;
    private final AuthorizationNews news;

    WindDownSteps(
            Authorizations authorizations,
            WindDownRecords records,
            LiveAudiences live,
            AudienceDrafts drafts,
            SoldLocks sold,
            AuthorizationNews news) {
        this.authorizations = authorizations;
        this.records = records;
        this.live = live;
        this.drafts = drafts;
        this.sold = sold;
        this.news = news;
    }

    /** What is there to wind down. */
    record Subject(
            OfferAudience audience,
            OrganizationId partner,
            Optional<Authorization> authorization,
            Optional<WindDown> open,
            boolean isLocked) {

        AudienceOption option() {
            return audience.current();
        }

        boolean isRunning() {
            return authorization.filter(Authorization::isWindingDown).isPresent();
        }

        /** Nothing between the two that this partner could know of. */
        boolean isStrange() {
            return authorization.isEmpty() && !isLocked;
        }

        /** Under "specific partners" whoever has sold holds an authorization (D7), so the last answer is a precaution. */
        Optional<ChannelRefusal> againstStarting(boolean ignoresProposal) {
            var hasOpen = isRunning() || (open.isPresent() && !ignoresProposal);
            return WindDownRules.againstStarting(new WindDownRules.Situation(option(), isLocked, hasOpen))
                    .or(() -> authorization.isEmpty()
                            ? Optional.of(ChannelRefusal.NOTHING_TO_WIND_DOWN)
                            : Optional.empty());
        }
    }

    Subject subject(OfferAudience audience, OrganizationId partner) {
        var authorization = authorizations.current(audience.offer(), partner);
        return new Subject(
                audience,
                partner,
                authorization,
                authorization.flatMap(held -> records.open(held.id())),
                sold.of(audience.offer(), Set.of(partner)).isLocked());
    }

    WindDown propose(Actor actor, WindDown windDown) {
        records.add(actor, windDown);
        news.proposed(actor, windDown);
        return windDown;
    }

    /** No new sales from now on. */
    WindDown start(Actor actor, Subject subject, WindDown windDown, Instant now) {
        var change = AudienceChange.by(actor, subject.audience().offer(), MovePath.WIND_DOWN, now)
                .from(subject.option());
        live.record(change);
        var held = subject.authorization().orElseThrow();
        authorizations.rewrite(List.of(held.windingDown(now, windDown.date(), windDown.isOrdered())), change);
        touch(subject.audience());
        news.runs(actor, windDown, now);
        return records.find(windDown.id()).orElseThrow();
    }

    void overtake(Actor actor, WindDown windDown, Instant at) {
        if (records.move(actor, windDown, WindDown.State.OVERTAKEN, at)) {
            news.overtaken(actor, windDown, at);
        }
    }

    /** Readers of the version before hear that the world moved. */
    void touch(OfferAudience audience) {
        drafts.save(audience.offer(), audience.draft());
    }
}
