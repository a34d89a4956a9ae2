package org.entrepot.support.domain;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrepot.support.Reach.Trust;

/**
 * When a contact was last confirmed, and what has happened since; it is asked for every quarter.
 *
 * @param due the moment from which it is overdue
 * @param bouncedAt when a mail to its address last came back
 */
public record Confirmation(Instant confirmedAt, Instant due, Optional<Instant> bouncedAt) {

    private static final Period QUARTER = Period.ofMonths(3);

    /** How long before it is due the publisher is asked. */
    public static final int ASKED_DAYS_BEFORE = 14;

    public static Instant dueAfter(Instant confirmedAt) {
        return confirmedAt.atOffset(ZoneOffset.UTC).plus(QUARTER).toInstant();
    }

    /** A mail that came back weighs more than a quarter that has passed, and a confirmation since then lifts both. */
    public Trust at(Instant moment) {
        if (bouncedAt.filter(bounced -> !bounced.isBefore(confirmedAt)).isPresent()) {
            return Trust.BOUNCED;
        }
        return moment.isBefore(due) ? Trust.CONFIRMED : Trust.OVERDUE;
    }
}
