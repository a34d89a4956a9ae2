package org.entrepot.support.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.support.Reach;

/**
 * When somebody answers: spans of the week on the clock of one place, less its holidays. A span belongs to the day on which
 * it begins; where clocks jump, an hour that does not exist is skipped and one that exists twice is open both times.
 *
 * @param closedOn holidays of one year
 * @param closedEveryYear holidays that return
 */
public record OpeningHours(ZoneId zone, List<Span> week, Set<LocalDate> closedOn, Set<MonthDay> closedEveryYear) {

    /** How far ahead the next opening is looked for; who opens later than that has closed. */
    private static final int HORIZON_DAYS = 60;

    public OpeningHours {
        week = List.copyOf(week);
        closedOn = Set.copyOf(closedOn);
        closedEveryYear = Set.copyOf(closedEveryYear);
    }

    /**
     * From one time of day to another; up to midnight, or past it, when {@code to} is not later.
     *
     * @param to equal to {@code from} for a whole day
     */
    public record Span(DayOfWeek day, LocalTime from, LocalTime to) {

        private LocalDateTime begin(LocalDate date) {
            return date.atTime(from);
        }

        private LocalDateTime end(LocalDate date) {
            return (to.isAfter(from) ? date : date.plusDays(1)).atTime(to);
        }
    }

    private record Stretch(Instant from, Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** Open or closed at that moment, and until when. */
    public Reach.Hours at(Instant moment) {
        var stretches = stretches(moment);
        var current =
                stretches.stream().filter(stretch -> stretch.holds(moment)).findFirst();
        if (current.isPresent()) {
            var last = stretches.getLast().until();
            return new Reach.Hours(zone, true, current.map(Stretch::until).filter(until -> until.isBefore(last)));
        }
        return new Reach.Hours(
                zone,
                false,
                stretches.stream()
                        .map(Stretch::from)
                        .filter(from -> from.isAfter(moment))
                        .findFirst());
    }

    /** Every stretch from two days before to the horizon, those that touch each other joined. */
    private List<Stretch> stretches(Instant moment) {
        var first = moment.atZone(zone).toLocalDate().minusDays(2);
        var all = new ArrayList<Stretch>();
        for (var day = 0; day <= HORIZON_DAYS; day++) {
            var date = first.plusDays(day);
            if (!isHoliday(date)) {
                week.stream()
                        .filter(span -> span.day() == date.getDayOfWeek())
                        .map(span -> new Stretch(opening(span.begin(date)), closing(span.end(date))))
                        .filter(stretch -> stretch.from().isBefore(stretch.until()))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(Stretch::from));
        return joined(all);
    }

    private static List<Stretch> joined(List<Stretch> sorted) {
        var joined = new ArrayList<Stretch>();
        for (var stretch : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !stretch.from().isAfter(last.until())) {
                var until = last.until().isAfter(stretch.until()) ? last.until() : stretch.until();
                joined.set(joined.size() - 1, new Stretch(last.from(), until));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private boolean isHoliday(LocalDate date) {
        return closedOn.contains(date) || closedEveryYear.contains(MonthDay.from(date));
    }

    private Instant opening(LocalDateTime local) {
        return skipped(local)
                .orElseGet(() -> local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
    }

    private Instant closing(LocalDateTime local) {
        return skipped(local)
                .orElseGet(() -> local.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    /** The moment of the jump, for a time of day that it leaves out. */
    private Optional<Instant> skipped(LocalDateTime local) {
        return Optional.ofNullable(zone.getRules().getTransition(local))
                .filter(transition -> transition.isGap())
                .map(transition -> transition.getInstant());
    }
}
