package org.entrepot.materials.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.materials.domain.Readers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a day is over nobody needs to know any more who read something on it; how many they were stays. */
@Service
@Transactional
class ForgetReaders implements DueWork {

    private final Readers readers;
    private final BusinessClock clock;

    ForgetReaders(Readers readers, BusinessClock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return readers.oldestRemembered()
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public void runDue() {
        readers.forgetBefore(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
    }
}
