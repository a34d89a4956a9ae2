package org.entrepot.clock.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.clock.DueWork;
import org.entrepot.clock.domain.Due;
import org.entrepot.clock.domain.Journey;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What time it is in the practice marketplace, and what falls due next; in production there is no such thing (P19). */
@Service
@Transactional(readOnly = true)
public class ReadPracticeClock {

    private final BusinessClock clock;
    private final ClockMovability movability;
    private final Journeys journeys;
    private final List<DueWork> work;

    ReadPracticeClock(BusinessClock clock, ClockMovability movability, Journeys journeys, List<DueWork> work) {
        this.clock = clock;
        this.movability = movability;
        this.journeys = journeys;
        this.work = List.copyOf(work);
    }

    /** @param due each kind of work that has something ahead, the earliest first */
    public record Now(Instant moment, List<Due> due, Optional<Journey> lastJourney) {

        public Now {
            due = List.copyOf(due);
        }

        public boolean isMoving() {
            return lastJourney.filter(Journey::isUnderway).isPresent();
        }
    }

    /** Whoever is signed in may look. */
    public Outcome<Now> now(Actor actor) {
        return movability.isMovable()
                ? Outcome.done(new Now(clock.now(), upcoming(), journeys.last()))
                : Denial.notFound();
    }

    public Outcome<Journey> journey(Actor actor, UUID id) {
        return journeys.find(id)
                .filter(_ -> movability.isMovable())
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    List<Due> upcoming() {
        return work.stream()
                .flatMap(kind -> kind.nextDue().map(at -> new Due(kind.code(), at)).stream())
                .sorted(Comparator.comparing(Due::at).thenComparing(Due::work))
                .toList();
    }
}
