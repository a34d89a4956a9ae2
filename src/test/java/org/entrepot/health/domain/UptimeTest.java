package org.entrepot.health.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.health.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Uptime")
@Tag("R206")
class UptimeTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void is_the_share_of_time_in_which_nothing_was_critical() {
        var uptime = Uptime.of(minutes(0, 1_000), List.of(critical(100, 110)));
        assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(10));
        assertThat(uptime.share()).isEqualByComparingTo("0.99");
    }

    @Test
    void counts_overlapping_incidents_once_and_touching_ones_fully() {
        var uptime = Uptime.of(
                minutes(0, 1_000),
                List.of(critical(100, 200), critical(150, 250), critical(250, 260), critical(120, 130)));
        assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(160));
    }

    @Test
    void does_not_count_a_warning_and_tells_it_beside_as_far_as_nothing_was_down() {
        var uptime = Uptime.of(minutes(0, 1_000), List.of(critical(100, 200), warning(150, 300), warning(280, 320)));
        assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(100));
        assertThat(uptime.degraded()).isEqualTo(Duration.ofMinutes(120));
    }

    @Test
    void ends_and_begins_with_its_window() {
        var uptime = Uptime.of(minutes(0, 100), List.of(critical(-50, 10), critical(90, 300)));
        assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(20));
        assertThat(uptime.share()).isEqualByComparingTo("0.8");
    }

    @Test
    void reads_as_one_only_without_any_downtime() {
        var window = Uptime.window(START, 90, Instant.EPOCH);
        var blink = new Spell(Severity.CRITICAL, new Span(START.minusSeconds(60), START.minusSeconds(59)));
        assertThat(Uptime.of(window, List.of(blink)).share()).isLessThan(java.math.BigDecimal.ONE);
        assertThat(Uptime.of(window, List.of()).share()).isEqualByComparingTo("1");
    }

    @Test
    void begins_with_the_component() {
        assertThat(Uptime.window(START, 90, START.minus(Duration.ofDays(3))).length())
                .isEqualTo(Duration.ofDays(3));
        assertThat(Uptime.of(Uptime.window(START, 90, START), List.of()).share())
                .isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("is what counting minute by minute gives, in any world")
    void is_what_counting_minute_by_minute_gives() {
        var random = new Random(20_260_601);
        for (var world = 0; world < 2_000; world++) {
            var spells = new ArrayList<Spell>();
            for (var at = random.nextInt(8); at > 0; at--) {
                var from = random.nextInt(-20, 140);
                var severity = Severity.values()[random.nextInt(4)];
                spells.add(new Spell(severity, minutes(from, from + random.nextInt(1, 60))));
            }
            var uptime = Uptime.of(minutes(0, 120), spells);
            assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(count(spells, Severity.CRITICAL, false)));
            assertThat(uptime.degraded()).isEqualTo(Duration.ofMinutes(count(spells, Severity.WARNING, true)));
        }
    }

    private static long count(List<Spell> spells, Severity severity, boolean unlessDown) {
        var minutes = 0;
        for (var minute = 0; minute < 120; minute++) {
            var moment = START.plus(Duration.ofMinutes(minute));
            var isSo = isAt(spells, severity, moment);
            if (isSo && !(unlessDown && isAt(spells, Severity.CRITICAL, moment))) {
                minutes++;
            }
        }
        return minutes;
    }

    private static boolean isAt(List<Spell> spells, Severity severity, Instant moment) {
        return spells.stream()
                .anyMatch(spell -> spell.severity() == severity && spell.span().holds(moment));
    }

    private static Spell critical(int from, int until) {
        return new Spell(Severity.CRITICAL, minutes(from, until));
    }

    private static Spell warning(int from, int until) {
        return new Spell(Severity.WARNING, minutes(from, until));
    }

    private static Span minutes(int from, int until) {
        return new Span(START.plus(Duration.ofMinutes(from)), START.plus(Duration.ofMinutes(until)));
    }
}
