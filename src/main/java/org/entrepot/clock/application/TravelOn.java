package org.entrepot.clock.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.clock.DueWork;
import org.entrepot.clock.MovableClock;
import org.entrepot.clock.domain.Journey;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the journey that is underway on, one stop at a time: to the next due moment, runs what is due, and so on to the
 * destination (P19). Where it stands is in the database, so that any process goes on where a killed one stopped; only one
 * drives at a time.
 */
@Component
public class TravelOn {

    private static final Logger LOG = LoggerFactory.getLogger(TravelOn.class);

    /** More rounds at one moment do not get on: something that is due stays due. */
    private static final int MOST_ROUNDS = 200;

    private final Journeys journeys;
    private final MovableClock clock;
    private final SystemClock system;
    private final List<DueWork> work;
    private final TransactionTemplate driving;
    private final TransactionTemplate apart;

    TravelOn(
            Journeys journeys,
            MovableClock clock,
            SystemClock system,
            List<DueWork> work,
            PlatformTransactionManager transactions) {
        this.journeys = journeys;
        this.clock = clock;
        this.system = system;
        this.work = List.copyOf(work);
        this.driving = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stops until the destination is reached or that much system time has passed. */
    public void travelFor(Duration most) {
        var end = system.now().plus(most);
        var goesOn = true;
        while (goesOn && system.now().isBefore(end)) {
            goesOn = step();
        }
    }

    /** @return whether there is more to do for this process */
    public boolean step() {
        var state = driving.execute(_ -> journeys.takeUnderway().map(journey -> {
            var further = nextStop(journey);
            journeys.save(further);
            return further;
        }));
        return state != null && state.filter(Journey::isUnderway).isPresent();
    }

    /** What the clock and the work do is committed apart: it stays when this process dies, and others see it at once. */
    private Journey nextStop(Journey journey) {
        var due = nextDue().filter(moment -> !moment.isAfter(journey.to()));
        var stop = due.orElse(journey.to());
        apart.executeWithoutResult(_ -> clock.moveForwardTo(stop));
        var failed = runDue();
        if (failed.isPresent()) {
            return journey.haltedBy(failed.get());
        }
        var stopped = journey.stoppedAt(stop, due.isPresent());
        return stop.isBefore(journey.to()) ? stopped : stopped.arrived();
    }

    /**
     * Once in any case, because some kinds no longer report what is due at this very moment, then as long as anything does.
     *
     * @return the kind of work that could not be done
     */
    private Optional<String> runDue() {
        for (var round = 0; round == 0 || isOverdue(); round++) {
            if (round == MOST_ROUNDS) {
                return overdue().map(DueWork::code);
            }
            for (var kind : work) {
                try {
                    apart.executeWithoutResult(_ -> kind.runDue());
                } catch (RuntimeException failure) {
                    LOG.error("clock-halted-by {}", kind.code(), failure);
                    return Optional.of(kind.code());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOverdue() {
        return overdue().isPresent();
    }

    private Optional<DueWork> overdue() {
        var now = clock.now();
        return work.stream()
                .filter(kind -> kind.nextDue().filter(due -> !due.isAfter(now)).isPresent())
                .findFirst();
    }

    private Optional<Instant> nextDue() {
        return work.stream().flatMap(kind -> kind.nextDue().stream()).min(Comparator.naturalOrder());
    }
}
