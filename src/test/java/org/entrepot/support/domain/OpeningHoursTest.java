package org.entrepot.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.support.domain.OpeningHours.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R181")
@DisplayName("R181: opening hours across zones, jumping clocks and holidays")
class OpeningHoursTest {

    private static final List<Span> OFFICE = workdays("09:00", "17:30");

    @Test
    void the_same_moment_is_open_in_one_place_and_closed_in_another() {
        var moment = Instant.parse("2026-06-01T01:00:00Z");

        assertThat(hours("Asia/Seoul", OFFICE).at(moment).isOpen()).isTrue();
        assertThat(hours("Europe/London", OFFICE).at(moment).isOpen()).isFalse();
    }

    @Test
    void an_open_desk_says_until_when_and_a_closed_one_when_it_opens() {
        var seoul = hours("Asia/Seoul", OFFICE);

        assertThat(seoul.at(Instant.parse("2026-06-01T01:00:00Z")).until())
                .contains(Instant.parse("2026-06-01T08:30:00Z"));
        assertThat(seoul.at(Instant.parse("2026-05-30T01:00:00Z")).until())
                .contains(Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void it_opens_at_its_first_instant_and_is_closed_at_its_last() {
        var utc = hours("UTC", OFFICE);

        assertThat(utc.at(Instant.parse("2026-06-01T08:59:59.999999Z")).isOpen())
                .isFalse();
        assertThat(utc.at(Instant.parse("2026-06-01T09:00:00Z")).isOpen()).isTrue();
        assertThat(utc.at(Instant.parse("2026-06-01T17:30:00Z")).isOpen()).isFalse();
    }

    @Test
    void summer_time_moves_the_hours_with_the_clocks_of_the_place() {
        var berlin = hours("Europe/Berlin", OFFICE);

        assertThat(berlin.at(Instant.parse("2026-03-27T07:30:00Z")).isOpen()).isFalse();
        assertThat(berlin.at(Instant.parse("2026-03-30T07:30:00Z")).isOpen()).isTrue();
    }

    @Test
    void an_hour_that_clocks_leave_out_is_skipped() {
        var night = hours("Europe/Berlin", List.of(span(DayOfWeek.SUNDAY, "02:30", "05:00")));

        var jump = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(night.at(jump.minusSeconds(1)).isOpen()).isFalse();
        assertThat(night.at(jump).isOpen()).isTrue();
        assertThat(night.at(jump).until()).contains(Instant.parse("2026-03-29T03:00:00Z"));
    }

    @Test
    void a_span_inside_the_hour_that_clocks_leave_out_never_opens() {
        var night = hours("Europe/Berlin", List.of(span(DayOfWeek.SUNDAY, "02:10", "02:50")));

        assertThat(night.at(Instant.parse("2026-03-29T01:00:00Z")).isOpen()).isFalse();
    }

    @Test
    void an_hour_that_comes_twice_is_open_both_times() {
        var night = hours("Europe/Berlin", List.of(span(DayOfWeek.SUNDAY, "02:00", "03:00")));

        assertThat(night.at(Instant.parse("2026-10-25T00:30:00Z")).isOpen()).isTrue();
        assertThat(night.at(Instant.parse("2026-10-25T01:30:00Z")).isOpen()).isTrue();
        assertThat(night.at(Instant.parse("2026-10-25T00:00:00Z")).until())
                .contains(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void a_night_shift_belongs_to_the_day_on_which_it_begins() {
        var nights = new OpeningHours(
                ZoneId.of("UTC"),
                List.of(span(DayOfWeek.FRIDAY, "22:00", "06:00")),
                Set.of(LocalDate.parse("2026-06-12")),
                Set.of());

        assertThat(nights.at(Instant.parse("2026-06-06T05:00:00Z")).isOpen()).isTrue();
        assertThat(nights.at(Instant.parse("2026-06-12T23:00:00Z")).isOpen()).isFalse();
        assertThat(nights.at(Instant.parse("2026-06-13T05:00:00Z")).isOpen()).isFalse();
    }

    @Test
    void holidays_close_once_or_every_year() {
        var desk = new OpeningHours(
                ZoneId.of("Asia/Seoul"), OFFICE, Set.of(LocalDate.parse("2026-06-03")), Set.of(MonthDay.of(12, 25)));

        assertThat(desk.at(Instant.parse("2026-06-03T02:00:00Z")).isOpen()).isFalse();
        assertThat(desk.at(Instant.parse("2026-06-03T02:00:00Z")).until())
                .contains(Instant.parse("2026-06-04T00:00:00Z"));
        assertThat(desk.at(Instant.parse("2026-12-25T02:00:00Z")).isOpen()).isFalse();
        assertThat(desk.at(Instant.parse("2028-12-25T02:00:00Z")).isOpen()).isFalse();
        assertThat(desk.at(Instant.parse("2027-06-03T02:00:00Z")).isOpen()).isTrue();
    }

    @Test
    void whole_days_in_a_row_never_end() {
        var always = hours(
                "Pacific/Auckland",
                Stream.of(DayOfWeek.values())
                        .map(day -> span(day, "00:00", "00:00"))
                        .toList());

        assertThat(always.at(Instant.parse("2026-09-27T14:00:00Z")).isOpen()).isTrue();
        assertThat(always.at(Instant.parse("2026-09-27T14:00:00Z")).until()).isEmpty();
    }

    @Test
    void nobody_opens_without_hours() {
        var never = hours("UTC", List.of()).at(Instant.parse("2026-06-01T10:00:00Z"));

        assertThat(never.isOpen()).isFalse();
        assertThat(never.until()).isEqualTo(Optional.empty());
    }

    private static OpeningHours hours(String zone, List<Span> week) {
        return new OpeningHours(ZoneId.of(zone), week, Set.of(), Set.of());
    }

    private static List<Span> workdays(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> span(day, from, to))
                .toList();
    }

    private static Span span(DayOfWeek day, String from, String to) {
        return new Span(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
