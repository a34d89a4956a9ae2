package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationTermsChanged;
import org.entrepot.channel.ExpiryBlocked;
import org.entrepot.channel.MarketLimitBlocked;
import org.entrepot.channel.WindDownAgreed;
import org.entrepot.channel.WindDownDeclined;
import org.entrepot.channel.WindDownEnded;
import org.entrepot.channel.WindDownLapsed;
import org.entrepot.channel.WindDownProposed;
import org.entrepot.channel.WindDownWithdrawn;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.ChannelReceipt;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Receipts and events of single authorizations and of wind-downs; both parties may read each of them. */
@Component
class AuthorizationNews {

    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    AuthorizationNews(Receipts receipts, ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.events = events;
    }

    void termsChanged(
            Actor actor, OrganizationId publisher, Authorization changed, boolean takesAway, AudienceChange change) {
        receipts.record(
                actor,
                ChannelReceipt.AUTHORIZATION_TERMS_CHANGED,
                content(changed, publisher)
                        .with("change", change.id())
                        .with("path", change.path())
                        .with("takes-away", takesAway)
                        .at(change.at()));
        events.publishEvent(new AuthorizationTermsChanged(
                changed.id(), changed.offer(), publisher, changed.partner(), changed.terms(), takesAway, change.at()));
    }

    void limitBlocked(Actor actor, OrganizationId publisher, Authorization marked, Instant at) {
        receipts.record(
                actor,
                ChannelReceipt.MARKET_LIMIT_BLOCKED,
                content(marked, publisher).at(at));
        events.publishEvent(new MarketLimitBlocked(marked.id(), marked.offer(), publisher, marked.partner(), at));
    }

    void expired(Actor system, OrganizationId publisher, List<Authorization> ended, AudienceChange change) {
        record(system, ChannelReceipt.AUTHORIZATIONS_EXPIRED, publisher, ended, change);
        publish(ended, one -> ended(one, publisher, AuthorizationEnded.Reason.EXPIRED, change.at()));
    }

    void expiryBlocked(Actor system, OrganizationId publisher, List<Authorization> kept, AudienceChange change) {
        record(system, ChannelReceipt.EXPIRY_BLOCKED, publisher, kept, change);
        publish(
                kept,
                one -> new ExpiryBlocked(
                        one.id(),
                        one.offer(),
                        publisher,
                        one.partner(),
                        one.terms().until().orElseThrow(),
                        change.at()));
    }

    private void record(
            Actor system,
            ChannelReceipt kind,
            OrganizationId publisher,
            List<Authorization> all,
            AudienceChange change) {
        var rows = all.stream()
                .map(one -> ReceiptContent.about("offer", one.offer().value())
                        .andAbout("authorization", one.id().value())
                        .with("partner", one.partner())
                        .with("change", change.id())
                        .concerning(one.partner()))
                .toList();
        if (rows.size() == 1) {
            receipts.record(system, kind, rows.getFirst().concerning(publisher).at(change.at()));
        } else if (!rows.isEmpty()) {
            var about = ReceiptContent.about("offer", change.offer().value())
                    .with("change", change.id())
                    .concerning(publisher)
                    .at(change.at());
            receipts.recordBulk(system, kind, about, rows);
        }
    }

    private void publish(List<Authorization> all, Function<Authorization, Object> event) {
        all.forEach(one -> events.publishEvent(event.apply(one)));
    }

    private static AuthorizationEnded ended(
            Authorization one, OrganizationId publisher, AuthorizationEnded.Reason because, Instant at) {
        return new AuthorizationEnded(one.id(), one.offer(), publisher, one.partner(), because, at);
    }

    void proposed(Actor actor, WindDown windDown) {
        receipt(actor, ChannelReceipt.WIND_DOWN_PROPOSED, windDown, windDown.proposedAt());
        events.publishEvent(new WindDownProposed(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                actor.organization(),
                windDown.date(),
                windDown.reason(),
                windDown.proposedAt()));
    }

    void runs(Actor actor, WindDown windDown, Instant at) {
        var kind = windDown.isOrdered() ? ChannelReceipt.WIND_DOWN_ORDERED : ChannelReceipt.WIND_DOWN_AGREED;
        receipt(actor, kind, windDown, at);
        events.publishEvent(new WindDownAgreed(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                windDown.isOrdered(),
                windDown.date(),
                windDown.reason(),
                at));
    }

    void declined(Actor actor, WindDown windDown, Instant at) {
        receipt(actor, ChannelReceipt.WIND_DOWN_DECLINED, windDown, at);
        events.publishEvent(new WindDownDeclined(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                actor.organization(),
                at));
    }

    void withdrawn(Actor actor, WindDown windDown, Instant at) {
        receipt(actor, ChannelReceipt.WIND_DOWN_WITHDRAWN, windDown, at);
        events.publishEvent(new WindDownWithdrawn(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                actor.organization(),
                at));
    }

    void completed(Actor system, WindDown windDown, Instant at) {
        receipt(system, ChannelReceipt.WIND_DOWN_COMPLETED, windDown, at);
        over(windDown, WindDownEnded.Cause.DATE_REACHED, at);
        events.publishEvent(new AuthorizationEnded(
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                AuthorizationEnded.Reason.WOUND_DOWN,
                at));
    }

    void endedBySale(Actor system, WindDown windDown, Instant at) {
        receipt(system, ChannelReceipt.WIND_DOWN_ENDED_BY_SALE, windDown, at);
        over(windDown, WindDownEnded.Cause.SOLD_AGAIN, at);
    }

    /** @param windDown as it stood before */
    void overtaken(Actor actor, WindDown windDown, Instant at) {
        receipt(actor, ChannelReceipt.WIND_DOWN_OVERTAKEN, windDown, at);
        if (windDown.state() == WindDown.State.RUNNING) {
            over(windDown, WindDownEnded.Cause.AUTHORIZATION_ENDED, at);
        }
    }

    private void over(WindDown windDown, WindDownEnded.Cause cause, Instant at) {
        events.publishEvent(new WindDownEnded(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                cause,
                at));
    }

    /** @param windDown as it stood before */
    void lapsed(Actor system, WindDown windDown, Instant at) {
        receipt(system, ChannelReceipt.WIND_DOWN_LAPSED, windDown, at);
        events.publishEvent(new WindDownLapsed(
                windDown.id(),
                windDown.authorization(),
                windDown.offer(),
                windDown.publisher(),
                windDown.partner(),
                windDown.state() == WindDown.State.RUNNING,
                at));
    }

    private void receipt(Actor actor, ChannelReceipt kind, WindDown windDown, Instant at) {
        var content = ReceiptContent.about("wind-down", windDown.id().value())
                .andAbout("authorization", windDown.authorization().value())
                .andAbout("offer", windDown.offer().value())
                .with("partner", windDown.partner())
                .with("date", windDown.date())
                .with("proposed-by", windDown.proposedBy())
                .withHashOf("reason", windDown.reason())
                .concerning(windDown.publisher(), windDown.partner())
                .at(at);
        receipts.record(
                actor,
                kind,
                windDown.ground().map(ground -> content.with("ground", ground)).orElse(content));
    }

    private static ReceiptContent content(Authorization authorization, OrganizationId publisher) {
        return ReceiptContent.about("offer", authorization.offer().value())
                .andAbout("authorization", authorization.id().value())
                .with("partner", authorization.partner())
                .concerning(authorization.partner(), publisher);
    }
}
