package org.entrepot.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("R202")
@DisplayName("R202: first answers")
class FirstResponseTest {

    private static final Instant FRIDAY = Instant.parse("2024-03-08T15:00:00Z");

    @TestFactory
    Stream<DynamicTest> every_decided_row() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = FirstResponseTest.class.getResourceAsStream("/cases/numbers.csv");
                var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            var rows = format.parse(reader).getRecords().stream()
                    .filter(row -> row.get("topic").equals("first-response"))
                    .toList();
            assertThat(rows).hasSize(5);
            return rows.stream()
                    .map(row -> dynamicTest(row.get("id"), () -> {
                        var given = pairs(row.get("input"));
                        var severity = Severity.of(given.get("severity").toLowerCase(Locale.ROOT))
                                .orElseThrow();
                        assertThat(severity.dueAfter(Instant.parse(given.get("openedAt"))))
                                .isEqualTo(
                                        Instant.parse(pairs(row.get("expected")).get("dueAt")));
                    }));
        }
    }

    @Test
    void working_time_starts_on_monday_when_something_comes_on_a_weekend() {
        var saturday = Instant.parse("2024-03-09T10:00:00Z");
        assertThat(Severity.OTHER.dueAfter(saturday)).isEqualTo(Instant.parse("2024-03-12T00:00:00Z"));
        assertThat(ServiceHours.between(saturday, Instant.parse("2024-03-10T22:00:00Z")))
                .isZero();
    }

    @Test
    void the_clock_of_a_party_counts_as_its_severity_does() {
        var monday = Instant.parse("2024-03-11T15:00:00Z");
        assertThat(Severity.OTHER.spent(FRIDAY, monday)).isEqualTo(Duration.ofDays(1));
        assertThat(Severity.B.spent(FRIDAY, monday)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void working_time_counted_over_years_is_what_counting_hour_by_hour_gives() {
        var until = FRIDAY.plus(Duration.ofHours(9_001));
        var slow = Duration.ZERO;
        for (var at = FRIDAY; at.isBefore(until); at = at.plus(Duration.ofHours(1))) {
            slow = slow.plus(ServiceHours.between(at, at.plus(Duration.ofHours(1))));
        }
        assertThat(ServiceHours.between(FRIDAY, until)).isEqualTo(slow);
        assertThat(ServiceHours.between(FRIDAY, ServiceHours.after(FRIDAY, Duration.ofHours(777))))
                .isEqualTo(Duration.ofHours(777));
    }

    @Test
    void severities_are_for_what_is_broken() {
        assertThat(Severity.A.fits(QuestionKind.BREAK_FIX)).isTrue();
        assertThat(Severity.A.fits(QuestionKind.BILLING_QUESTION)).isFalse();
        assertThat(Severity.OTHER.fits(QuestionKind.BILLING_QUESTION)).isTrue();
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
