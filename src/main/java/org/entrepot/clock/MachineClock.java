package org.entrepot.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Component;

/** System time at the precision of the database. */
@Component
class MachineClock implements SystemClock {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
