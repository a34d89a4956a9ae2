package org.entrepot.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.entrepot.kernel.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** P19: business time, the same for all processes because its offset is kept in the database. */
@Component
class DatabaseClock implements MovableClock {

    private final JdbcClient jdbc;
    private final SystemClock system;

    DatabaseClock(JdbcClient jdbc, SystemClock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    @Override
    public Instant now() {
        return system.now().plus(offset(""));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public boolean moveForwardTo(Instant moment) {
        var now = system.now().plus(offset("for update"));
        if (!moment.isAfter(now)) {
            return false;
        }
        startAt(moment);
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void startAt(Instant moment) {
        jdbc.sql("update clock.business_clock set offset_microseconds = :offset")
                .param("offset", ChronoUnit.MICROS.between(system.now(), moment))
                .update();
    }

    private Duration offset(String lock) {
        var sql = "select offset_microseconds from clock.business_clock " + lock;
        return Duration.of(jdbc.sql(sql).query(Long.class).single(), ChronoUnit.MICROS);
    }
}
