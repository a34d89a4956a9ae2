package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationExpiring;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.Organizations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of authorizations whose dates have arrived (P2, P3): notices ahead, the end of those that have not sold, the
 * mark on those that have, and the end of wind-downs. Each call is one transaction; several processes share the work.
 */
@Service
@Transactional
class SettleDates {

    /** P2: how many days ahead both sides hear of an end. */
    static final List<Integer> NOTICE_DAYS = List.of(90, 60, 30, 7);

    private static final int BATCH = 500;

    private final Authorizations authorizations;
    private final WindDownRecords records;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final SoldLocks sold;
    private final AuthorizationNews news;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    SettleDates(
            Authorizations authorizations,
            WindDownRecords records,
            AudienceDrafts drafts,
            LiveAudiences live,
            SoldLocks sold,
            AuthorizationNews news,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.authorizations = authorizations;
        this.records = records;
        this.drafts = drafts;
        this.live = live;
        this.sold = sold;
        this.news = news;
        this.organizations = organizations;
        this.events = events;
    }

    /** Some of the notices that are due, the earliest first; true when there may be more. */
    boolean notice(Instant now) {
        var taken = authorizations.takeNotices(now, NOTICE_DAYS, BATCH);
        taken.forEach(notice -> events.publishEvent(new AuthorizationExpiring(
                notice.authorization(),
                notice.offer(),
                notice.publisher(),
                notice.partner(),
                notice.until(),
                notice.daysAhead(),
                now)));
        return !taken.isEmpty();
    }

    /** Some of the proposals that nobody answered until their date. */
    boolean dropUnanswered(Instant now) {
        var unanswered = records.unansweredUntil(now, BATCH);
        if (unanswered.isEmpty()) {
            return false;
        }
        var system = Actor.system(organizations.operator());
        for (var proposal : unanswered) {
            if (records.move(system, proposal, WindDown.State.LAPSED, now)) {
                news.lapsed(system, proposal, now);
            }
        }
        return true;
    }

    List<OfferId> offers(Instant now) {
        return authorizations.offersWithDatesReached(now, BATCH);
    }

    /** Everything that is due on one offer, under its row (P21). */
    void settle(OfferId offer, Instant now) {
        var audience = drafts.findForUpdate(offer).orElseThrow();
        var system = Actor.system(organizations.operator());
        var due = reached(offer, now);
        if (due.isEmpty()) {
            return;
        }
        while (!due.isEmpty()) {
            settle(system, audience, due, now);
            due = reached(offer, now);
        }
        drafts.save(offer, audience.draft());
    }

    private List<Authorization> reached(OfferId offer, Instant now) {
        return authorizations.withDatesReached(offer, now, BATCH);
    }

    private void settle(Actor system, OfferAudience audience, List<Authorization> due, Instant now) {
        var partners = due.stream().map(Authorization::partner).collect(toSet());
        var followed = authorizations.followed(
                audience.offer(), due.stream().map(Authorization::id).collect(toSet()));
        var reading = new Reading(sold.of(audience.offer(), partners).locked(), followed, new HashMap<>());
        var after = due.stream().map(one -> settled(one, reading, now)).toList();
        var windDowns = after.stream()
                .filter(one -> reading.windDowns().containsKey(one.id()))
                .toList();
        var others = after.stream()
                .filter(one -> !reading.windDowns().containsKey(one.id()))
                .toList();
        ends(system, audience, others, now);
        windDownsEnd(system, audience, windDowns, reading, now);
    }

    /**
     * @param followed another grant took their place, so that their end takes nothing away
     * @param windDowns what became of those whose date arrived
     */
    private record Reading(
            Set<OrganizationId> locked, Set<AuthorizationId> followed, Map<AuthorizationId, WindDown.State> windDowns) {

        boolean keeps(Authorization one) {
            return locked.contains(one.partner()) && !followed.contains(one.id());
        }
    }

    /** Date after date, in their order, as if somebody had looked at each. */
    private Authorization settled(Authorization due, Reading reading, Instant now) {
        var one = due;
        while (one.nextDate().filter(date -> !date.isAfter(now)).isPresent()) {
            var date = one.nextDate().orElseThrow();
            one = one.windDown().filter(span -> span.date().equals(date)).isPresent()
                    ? windDownAt(one, date, reading)
                    : expired(one, reading);
        }
        return one;
    }

    private static Authorization expired(Authorization one, Reading reading) {
        return reading.keeps(one) ? one.expiryBlocked() : one.expired();
    }

    private Authorization windDownAt(Authorization one, Instant date, Reading reading) {
        var state = WindDownRules.atItsDate(optionAt(one.offer(), date));
        reading.windDowns().put(one.id(), state);
        return state == WindDown.State.COMPLETED ? one.woundDown() : one.goingOn();
    }

    private AudienceOption optionAt(OfferId offer, Instant moment) {
        return live.optionAt(offer, new AsOf(moment)).orElse(AudienceOption.NOT_SET);
    }

    private void ends(Actor system, OfferAudience audience, List<Authorization> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        var ended = all.stream().filter(Authorization::hasEnded).toList();
        var kept = all.stream().filter(one -> !one.hasEnded()).toList();
        var change = AudienceChange.by(system, audience.offer(), MovePath.NONE, now)
                .from(audience.current())
                .removing(ended.size());
        live.record(change);
        authorizations.rewrite(all, change);
        news.expired(system, audience.publisher(), ended, change);
        news.expiryBlocked(system, audience.publisher(), kept, change);
    }

    private void windDownsEnd(
            Actor system, OfferAudience audience, List<Authorization> all, Reading reading, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        var ended = all.stream().filter(Authorization::hasEnded).toList();
        var change = AudienceChange.by(system, audience.offer(), MovePath.WIND_DOWN, now)
                .from(audience.current())
                .removing(ended.size());
        live.record(change);
        authorizations.rewrite(all, change);
        all.forEach(one -> Optional.ofNullable(reading.windDowns().get(one.id()))
                .ifPresent(state -> records.open(one.id())
                        .filter(open -> records.move(system, open, state, now))
                        .ifPresent(open -> tell(system, open, state, now))));
        var expired = new ArrayList<>(ended);
        expired.removeIf(one -> one.endedBecause()
                .filter(AuthorizationEnded.Reason.WOUND_DOWN::equals)
                .isPresent());
        news.expired(system, audience.publisher(), expired, change);
    }

    private void tell(Actor system, WindDown windDown, WindDown.State state, Instant now) {
        if (state == WindDown.State.COMPLETED) {
            news.completed(system, windDown, now);
        } else {
            news.lapsed(system, windDown, now);
        }
    }
}
