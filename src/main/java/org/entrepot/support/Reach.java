package org.entrepot.support;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody who answers is reached, cut to what the reader may see of it; empty texts for what it may not, or what was
 * never entered.
 *
 * @param languages in which it answers; empty when nobody said so
 * @param hours empty when nobody said so
 * @param firstResponse promised first answers by severity
 * @param escalation whom to turn to next, in order
 * @param fallback another contact, while this one is doubtful; at most one
 */
public record Reach(
        String name,
        String email,
        String phone,
        String url,
        List<Locale> languages,
        Optional<Hours> hours,
        Map<Severity, Duration> firstResponse,
        List<String> escalation,
        Trust trust,
        List<Reach> fallback) {

    public Reach {
        languages = List.copyOf(languages);
        firstResponse = Map.copyOf(firstResponse);
        escalation = List.copyOf(escalation);
        fallback = List.copyOf(fallback);
    }

    /** Nobody vouches for it any more. */
    public boolean isDoubtful() {
        return trust == Trust.OVERDUE || trust == Trust.BOUNCED;
    }

    public Reach withFallback(Optional<Reach> other) {
        return new Reach(
                name,
                email,
                phone,
                url,
                languages,
                hours,
                firstResponse,
                escalation,
                trust,
                other.stream().toList());
    }

    /** Nobody knows how to reach it: an error on the list of whoever answers. */
    public boolean isGap() {
        return email.isBlank() && phone.isBlank() && url.isBlank();
    }

    /**
     * Opening hours as they stand at the moment of the question.
     *
     * @param until the next change; empty when there is none, as around the clock
     */
    public record Hours(ZoneId zone, boolean isOpen, Optional<Instant> until) {}

    /** How badly something is broken (R202). */
    public enum Severity {
        CRITICAL,
        MODERATE,
        MINIMAL
    }

    /** How far the entries are believed. */
    public enum Trust {
        /** Confirmed within the quarter. */
        CONFIRMED,
        /** The quarterly confirmation is overdue. */
        OVERDUE,
        /** A mail to it came back. */
        BOUNCED,
        /** Nobody is asked to confirm it. */
        UNASKED
    }
}
