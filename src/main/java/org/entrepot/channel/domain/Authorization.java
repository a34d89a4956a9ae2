package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * One grant of one offer to one partner, as it was recorded at some moment (R65, P2, P18).
 *
 * @param isExpiryBlocked its end arrived, but the partner had sold: nothing ended (P2)
 * @param isLimitBlocked fewer markets were asked for, and running subscriptions stood against it (P2)
 * @param windDown the one that runs (P3); never with a grant that has ended
 * @param endedBecause empty while it has not ended
 * @param recordedFrom since when the record says so
 */
public record Authorization(
        AuthorizationId id,
        OfferId offer,
        OrganizationId partner,
        AuthorizationOrigin origin,
        AuthorizationTerms terms,
        boolean isExpiryBlocked,
        boolean isLimitBlocked,
        Optional<Span> windDown,
        Optional<AuthorizationEnded.Reason> endedBecause,
        Instant grantedAt,
        UserId grantedBy,
        Instant recordedFrom) {

    /** @param isOrdered by the operator alone */
    public record Span(Instant start, Instant date, boolean isOrdered) {}

    public boolean hasEnded() {
        return endedBecause.isPresent();
    }

    public boolean isWindingDown() {
        return windDown.isPresent();
    }

    /** How it is shown; of two things that hold, the one with more effect. */
    public AuthorizedPartner.State state() {
        if (isWindingDown()) {
            return AuthorizedPartner.State.WINDING_DOWN;
        }
        return isExpiryBlocked ? AuthorizedPartner.State.EXPIRY_BLOCKED : AuthorizedPartner.State.GRANTED;
    }

    /** When its own end arrives; empty without one, and once sales have blocked it. */
    public Optional<Instant> expiresAt() {
        return terms.until().filter(_ -> !isExpiryBlocked && !hasEnded());
    }

    /** The next of its dates that brings something about. */
    public Optional<Instant> nextDate() {
        return Stream.concat(expiresAt().stream(), windDown.map(Span::date).stream())
                .min(Instant::compareTo);
    }

    /** Opaque to readers: changed by every change. */
    public long version() {
        return recordedFrom.getEpochSecond() * 1_000_000 + recordedFrom.getNano() / 1_000;
    }

    /** Another end begins anew, so what blocked the one before no longer counts. */
    public Authorization withTerms(AuthorizationTerms changed) {
        var keepsEnd = changed.until().equals(terms.until());
        return copy(changed, isExpiryBlocked && keepsEnd, false, windDown, endedBecause);
    }

    public Authorization expiryBlocked() {
        return copy(terms, true, isLimitBlocked, windDown, endedBecause);
    }

    public Authorization limitBlocked() {
        return copy(terms, isExpiryBlocked, true, windDown, endedBecause);
    }

    public Authorization windingDown(Instant start, Instant date, boolean isOrdered) {
        return copy(
                terms, isExpiryBlocked, isLimitBlocked, Optional.of(new Span(start, date, isOrdered)), endedBecause);
    }

    /** As before its wind-down. */
    public Authorization goingOn() {
        return copy(terms, isExpiryBlocked, isLimitBlocked, Optional.empty(), endedBecause);
    }

    /** Its own end arrived. */
    public Authorization expired() {
        return ended(AuthorizationEnded.Reason.EXPIRED, terms);
    }

    /** The date of its wind-down is the end of what it covers, however late that is recorded. */
    public Authorization woundDown() {
        var date = windDown.orElseThrow().date();
        return ended(
                AuthorizationEnded.Reason.WOUND_DOWN,
                new AuthorizationTerms(terms.from(), Optional.of(date), terms.markets(), terms.onward()));
    }

    private Authorization ended(AuthorizationEnded.Reason reason, AuthorizationTerms last) {
        return copy(last, false, false, Optional.empty(), Optional.of(reason));
    }

    private Authorization copy(
            AuthorizationTerms newTerms,
            boolean expiryBlocked,
            boolean limitBlocked,
            Optional<Span> newWindDown,
            Optional<AuthorizationEnded.Reason> because) {
        return new Authorization(
                id,
                offer,
                partner,
                origin,
                newTerms,
                expiryBlocked,
                limitBlocked,
                newWindDown,
                because,
                grantedAt,
                grantedBy,
                recordedFrom);
    }
}
