package org.entrepot.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLockTest {

    private static final Instant AT = Instant.parse("2026-06-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"1,PT0S", "4,PT0S", "5,PT1M", "6,PT2M", "7,PT4M", "10,PT32M", "11,PT1H", "40,PT1H", "2000000000,PT1H"})
    void from_the_fifth_failure_on_each_one_doubles_the_wait_up_to_an_hour(int failures, Duration wait) {
        var until = SignInLock.until(failures, AT);
        assertThat(until.map(end -> Duration.between(AT, end)).orElse(Duration.ZERO))
                .isEqualTo(wait);
    }
}
