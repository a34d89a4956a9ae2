package org.entrepot.lists.application;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.lists.domain.Imports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan expires, and with it the copy of somebody's list. */
@Service
@Transactional
public class ForgetImports implements DueWork {

    private final Imports imports;
    private final BusinessClock clock;

    ForgetImports(Imports imports, BusinessClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return imports.nextExpiry();
    }

    @Override
    public void runDue() {
        imports.forget(clock.now());
    }
}
