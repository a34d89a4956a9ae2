package org.entrepot.support.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.domain.OpeningHours;
import org.entrepot.support.domain.OpeningHours.Span;
import org.entrepot.support.domain.Service;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Languages, hours, responses and escalation as the columns that desks and profiles share. */
final class ServiceColumns {

    private ServiceColumns() {}

    static StatementSpec bind(StatementSpec statement, Service service) {
        var hours = service.hours();
        return statement
                .param("languages", array(service.languages().stream().map(Locale::toLanguageTag)))
                .param("zone", hours.map(open -> open.zone().getId()).orElse(null))
                .param(
                        "week",
                        array(hours.stream()
                                .flatMap(open -> open.week().stream())
                                .map(ServiceColumns::text)))
                .param(
                        "closedOn",
                        array(hours.stream().flatMap(ServiceColumns::holidays).sorted()))
                .param(
                        "responses",
                        array(service.firstResponse().entrySet().stream()
                                .map(promise -> promise.getKey() + " "
                                        + promise.getValue().toMinutes())
                                .sorted()))
                .param("escalation", array(service.escalation().stream()));
    }

    static Service read(ResultSet row) throws SQLException {
        return new Service(
                Columns.texts(row, "languages").stream()
                        .map(Locale::forLanguageTag)
                        .toList(),
                hours(row),
                Columns.texts(row, "response_minutes").stream()
                        .map(promise -> promise.split(" ", -1))
                        .collect(toMap(
                                promise -> Severity.valueOf(promise[0]),
                                promise -> Duration.ofMinutes(Long.parseLong(promise[1])))),
                Columns.texts(row, "escalation"));
    }

    private static Optional<OpeningHours> hours(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        if (zone == null) {
            return Optional.empty();
        }
        var week = Columns.texts(row, "week").stream().map(ServiceColumns::span).toList();
        var holidays = Columns.texts(row, "closed_on").stream()
                .collect(java.util.stream.Collectors.partitioningBy(text -> text.startsWith("--")));
        return Optional.of(new OpeningHours(
                ZoneId.of(zone),
                week,
                of(holidays, false).stream().map(LocalDate::parse).collect(toSet()),
                of(holidays, true).stream().map(MonthDay::parse).collect(toSet())));
    }

    private static List<String> of(Map<Boolean, List<String>> holidays, boolean everyYear) {
        return holidays.getOrDefault(everyYear, List.of());
    }

    private static Stream<String> holidays(OpeningHours hours) {
        return Stream.concat(
                hours.closedOn().stream().map(LocalDate::toString),
                hours.closedEveryYear().stream().map(MonthDay::toString));
    }

    private static String text(Span span) {
        return span.day() + " " + span.from() + " " + span.to();
    }

    private static Span span(String text) {
        var parts = text.split(" ", -1);
        return new Span(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    private static String[] array(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}
