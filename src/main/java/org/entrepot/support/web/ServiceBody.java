package org.entrepot.support.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.domain.Service;
import org.entrepot.support.domain.ServiceInput;
import org.entrepot.support.domain.ServiceInput.Times;
import org.jspecify.annotations.Nullable;

/**
 * Languages, hours, responses and escalation as programs read and write them.
 *
 * @param languages tags such as {@code ko}
 * @param zone such as {@code Asia/Seoul}
 * @param week hours by weekday
 * @param holidays {@code 2026-12-25}, or {@code 12-25} for every year
 * @param responseHours by severity: critical, moderate, minimal
 */
record ServiceBody(
        @Nullable List<String> languages,
        @Nullable String zone,
        @Nullable List<DayBody> week,
        @Nullable List<String> holidays,
        @Nullable Map<String, String> responseHours,
        @Nullable List<String> escalation) {

    /** @param day such as {@code monday}; {@code to} of {@code 00:00} is midnight at its end */
    record DayBody(
            @Nullable String day,
            @Nullable String from,
            @Nullable String to) {}

    static ServiceBody of(Service service) {
        var hours = service.hours();
        return new ServiceBody(
                service.languages().stream().map(Locale::toLanguageTag).toList(),
                hours.map(open -> open.zone().getId()).orElse(null),
                hours.stream()
                        .flatMap(open -> open.week().stream())
                        .map(span -> new DayBody(
                                span.day().name().toLowerCase(Locale.ROOT),
                                span.from().toString(),
                                span.to().toString()))
                        .toList(),
                hours.stream()
                        .flatMap(open -> Stream.concat(
                                open.closedEveryYear().stream()
                                        .map(day -> day.toString().substring(2))
                                        .sorted(),
                                open.closedOn().stream().map(Object::toString).sorted()))
                        .toList(),
                service.firstResponse().entrySet().stream()
                        .collect(Collectors.toMap(
                                promise -> promise.getKey().name().toLowerCase(Locale.ROOT),
                                promise -> String.valueOf(promise.getValue().toHours()))),
                service.escalation());
    }

    static ServiceInput read(@Nullable ServiceBody body) {
        if (body == null) {
            return new ServiceInput(List.of(), "", Map.of(), List.of(), Map.of(), List.of());
        }
        var week = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
        for (var day : orNone(body.week())) {
            Arrays.stream(DayOfWeek.values())
                    .filter(one -> one.name().equalsIgnoreCase(text(day.day())))
                    .forEach(one -> week.put(one, new Times(text(day.from()), text(day.to()))));
        }
        var responses = new EnumMap<Severity, String>(Severity.class);
        var typed = Optional.ofNullable(body.responseHours()).orElse(Map.of());
        for (var severity : Severity.values()) {
            responses.put(severity, text(typed.get(severity.name().toLowerCase(Locale.ROOT))));
        }
        return new ServiceInput(
                orNone(body.languages()),
                text(body.zone()),
                week,
                orNone(body.holidays()),
                responses,
                orNone(body.escalation()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
