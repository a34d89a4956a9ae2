package org.entrepot.cases.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Working time: Monday to Friday in UTC, around the clock (R202, the sources name no other hours). */
public final class ServiceHours {

    /** One business day. */
    public static final Duration ONE_DAY = Duration.ofDays(1);

    private static final long DAYS_A_WEEK = 7;

    private ServiceHours() {}

    /** The moment at which that much working time has gone by. */
    public static Instant after(Instant from, Duration working) {
        var at = opening(from);
        var left = working;
        while (true) {
            var untilMidnight = Duration.between(at, nextDay(at));
            if (left.compareTo(untilMidnight) < 0) {
                return at.plus(left);
            }
            left = left.minus(untilMidnight);
            at = opening(nextDay(at));
        }
    }

    /** Working time between two moments; nothing when the second is not later. */
    public static Duration between(Instant from, Instant until) {
        var start = opening(from);
        if (!until.isAfter(start)) {
            return Duration.ZERO;
        }
        var weeks = Duration.between(start, until).toDays() / DAYS_A_WEEK;
        var at = start.plus(Duration.ofDays(weeks * DAYS_A_WEEK));
        var worked = ONE_DAY.multipliedBy(weeks * DayOfWeek.FRIDAY.getValue());
        while (at.isBefore(until)) {
            var end = nextDay(at).isBefore(until) ? nextDay(at) : until;
            worked = worked.plus(Duration.between(at, end));
            at = opening(nextDay(at));
        }
        return worked;
    }

    /** That moment, or Monday 00:00 when it falls on a weekend. */
    private static Instant opening(Instant moment) {
        var day = day(moment);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> start(day.plusDays(2));
            case SUNDAY -> start(day.plusDays(1));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> moment;
        };
    }

    private static Instant nextDay(Instant moment) {
        return start(day(moment).plusDays(1));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
