package org.entrepot.notices.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail of the outbox; it is worded when it goes.
 *
 * @param at business moment of what it tells
 * @param createdAt system time, as are the moments of sending
 * @param attempts how often it was tried
 */
public record Mail(
        UUID id,
        NoticeKind kind,
        Facts facts,
        String link,
        Instant at,
        String address,
        Locale language,
        ZoneId zone,
        State state,
        int attempts,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> sentAt) {

    /** Where a mail stands. */
    public enum State {
        PENDING,
        SENT,
        /** Tried as often as the settings say, or refused for good. */
        FAILED,
        /** Practice without a mail server: it is shown in the outbox and goes nowhere. */
        KEPT,
        /** Taken back before it went: another one took its place. */
        DROPPED
    }
}
