package org.entrepot.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final Backoff BACKOFF = new Backoff(6, Duration.ofMinutes(1), Duration.ofMinutes(5));

    @Test
    void the_pause_doubles_up_to_the_longest() {
        assertThat(BACKOFF.after(1, NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(BACKOFF.after(2, NOW)).contains(NOW.plus(Duration.ofMinutes(2)));
        assertThat(BACKOFF.after(3, NOW)).contains(NOW.plus(Duration.ofMinutes(4)));
        assertThat(BACKOFF.after(4, NOW)).contains(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void it_does_not_go_on_for_ever() {
        assertThat(BACKOFF.after(5, NOW)).isPresent();
        assertThat(BACKOFF.after(6, NOW)).isEmpty();
    }

    @Test
    void many_attempts_do_not_overflow() {
        assertThat(new Backoff(1000, Duration.ofMinutes(1), Duration.ofHours(6)).after(999, NOW))
                .contains(NOW.plus(Duration.ofHours(6)));
    }
}
