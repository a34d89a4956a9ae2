package org.entrepot.site.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.entrepot.kernel.SystemClock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Idempotency keys are kept for seven days of system time (P19). */
@Component
@EnableScheduling
class ForgetOldKeys {

    static final Duration KEPT = Duration.ofDays(7);

    private final IdempotencyKeys keys;
    private final SystemClock clock;

    ForgetOldKeys(IdempotencyKeys keys, SystemClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        keys.forgetBefore(clock.now().minus(KEPT));
    }
}
