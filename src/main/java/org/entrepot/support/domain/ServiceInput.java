package org.entrepot.support.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.OpeningHours.Span;

/**
 * Languages, hours, responses and escalation as somebody typed them.
 *
 * @param languages tags such as {@code ko}
 * @param zone such as {@code Asia/Seoul}; empty when no hours are given
 * @param week opening and closing time by weekday; both empty for a closed day
 * @param holidays {@code 2026-12-25}, or {@code 12-25} for every year
 * @param responseHours whole hours by severity; empty for no promise
 * @param escalation steps in order
 */
public record ServiceInput(
        List<String> languages,
        String zone,
        Map<DayOfWeek, Times> week,
        List<String> holidays,
        Map<Severity, String> responseHours,
        List<String> escalation) {

    private static final int MOST_STEPS = 5;
    private static final int MOST_HOLIDAYS = 60;
    private static final int LONGEST_STEP = 200;

    public ServiceInput {
        languages = List.copyOf(languages);
        week = Map.copyOf(week);
        holidays = List.copyOf(holidays);
        responseHours = Map.copyOf(responseHours);
        escalation = List.copyOf(escalation);
    }

    /** As typed, such as {@code 09:00} and {@code 17:30}; {@code 24:00} and {@code 00:00} both end a day. */
    public record Times(String from, String to) {

        boolean isClosed() {
            return from.isBlank() && to.isBlank();
        }
    }

    public Outcome<Service> read() {
        var problems = new Problems();
        var service = new Service(languages(problems), hours(problems), responses(problems), steps(problems));
        return problems.isEmpty() ? Outcome.done(service) : Outcome.refused(problems.all());
    }

    private List<Locale> languages(Problems problems) {
        var read = new ArrayList<Locale>();
        for (var tag : languages) {
            var locale = Locale.forLanguageTag(tag.strip());
            var isKnown = List.of(Locale.getISOLanguages()).contains(locale.getLanguage());
            problems.addIf(!isKnown, "languages", SupportRefusal.SUPPORT_LANGUAGE_UNKNOWN);
            if (isKnown && !read.contains(locale)) {
                read.add(locale);
            }
        }
        return read;
    }

    private Optional<OpeningHours> hours(Problems problems) {
        var spans = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            var times = week.getOrDefault(day, new Times("", ""));
            if (!times.isClosed()) {
                var span = span(day, times);
                problems.addIf(
                        span.isEmpty(), "week." + day.name().toLowerCase(Locale.ROOT), SupportRefusal.HOURS_MALFORMED);
                span.ifPresent(spans::add);
            }
        }
        var place = zone(problems, !spans.isEmpty());
        var once = new HashSet<LocalDate>();
        var yearly = new HashSet<MonthDay>();
        holidays(problems, once, yearly);
        return spans.isEmpty() ? Optional.empty() : place.map(at -> new OpeningHours(at, spans, once, yearly));
    }

    private static Optional<Span> span(DayOfWeek day, Times times) {
        try {
            var to = times.to().strip();
            return Optional.of(new Span(
                    day,
                    LocalTime.parse(times.from().strip()),
                    to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(Problems problems, boolean isNeeded) {
        if (zone.isBlank()) {
            problems.addIf(isNeeded, "zone", SupportRefusal.ZONE_REQUIRED);
            return Optional.empty();
        }
        var isKnown = ZoneId.getAvailableZoneIds().contains(zone.strip());
        problems.addIf(!isKnown, "zone", SupportRefusal.ZONE_UNKNOWN);
        return isKnown ? Optional.of(ZoneId.of(zone.strip())) : Optional.empty();
    }

    private void holidays(Problems problems, HashSet<LocalDate> once, HashSet<MonthDay> yearly) {
        var typed = holidays.stream()
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .toList();
        if (typed.size() > MOST_HOLIDAYS) {
            problems.add("holidays", SupportRefusal.SUPPORT_TOO_MANY_ENTRIES, String.valueOf(MOST_HOLIDAYS));
            return;
        }
        for (var day : typed) {
            try {
                if (day.length() <= "12-25".length()) {
                    yearly.add(MonthDay.parse("--" + day));
                } else {
                    once.add(LocalDate.parse(day));
                }
            } catch (DateTimeParseException _) {
                problems.addIf(true, "holidays", SupportRefusal.HOLIDAY_MALFORMED);
                return;
            }
        }
    }

    private Map<Severity, Duration> responses(Problems problems) {
        var read = new EnumMap<Severity, Duration>(Severity.class);
        responseHours.forEach((severity, typed) -> {
            if (!typed.isBlank()) {
                var isHours = typed.strip().matches("[1-9][0-9]{0,2}");
                problems.addIf(
                        !isHours,
                        "response." + severity.name().toLowerCase(Locale.ROOT),
                        SupportRefusal.RESPONSE_MALFORMED);
                if (isHours) {
                    read.put(severity, Duration.ofHours(Long.parseLong(typed.strip())));
                }
            }
        });
        return read;
    }

    private List<String> steps(Problems problems) {
        var typed = escalation.stream().filter(step -> !step.isBlank()).toList();
        if (typed.size() > MOST_STEPS) {
            problems.add("escalation", SupportRefusal.SUPPORT_TOO_MANY_ENTRIES, String.valueOf(MOST_STEPS));
            return List.of();
        }
        return typed.stream()
                .flatMap(step -> problems.at("escalation", Inputs.line(step, LONGEST_STEP)).stream())
                .toList();
    }
}
