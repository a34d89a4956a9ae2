package org.entrepot.clock.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.clock.application.MovePracticeClock;
import org.entrepot.clock.application.ReadPracticeClock;
import org.entrepot.clock.application.TravelOn;
import org.entrepot.clock.domain.ClockRefusal;
import org.entrepot.clock.domain.Destination;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.site.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The practice clock for programs (P19); in production it is not there. */
@RestController
@RequestMapping("/api/practice/clock")
class PracticeClockApi {

    /** A short journey has arrived when its answer is read; a long one is asked for again. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReadPracticeClock read;
    private final MovePracticeClock move;
    private final TravelOn travel;

    PracticeClockApi(ReadPracticeClock read, MovePracticeClock move, TravelOn travel) {
        this.read = read;
        this.move = move;
        this.travel = travel;
    }

    /**
     * Exactly one of the three.
     *
     * @param to a moment ahead
     * @param days that many days ahead
     * @param nextDue to the next moment at which something is due
     */
    record JourneyBody(Optional<Instant> to, Optional<Integer> days, Optional<Boolean> nextDue) {

        Outcome<Destination> destination() {
            var given = (to.isPresent() ? 1 : 0) + (days.isPresent() ? 1 : 0) + (nextDue.orElse(false) ? 1 : 0);
            if (given != 1) {
                return Outcome.refused(ClockRefusal.CLOCK_DESTINATION_UNCLEAR);
            }
            return Outcome.done(to.<Destination>map(Destination.Moment::new)
                    .or(() -> days.map(count -> new Destination.After(Period.ofDays(count), ZoneOffset.UTC)))
                    .orElseGet(Destination.NextDue::new));
        }
    }

    @GetMapping
    ClockEntry show(Actor actor) {
        return ClockEntry.of(RefusedException.valueOf(read.now(actor)));
    }

    /** Moves the clock; the journey goes on by itself when it is long. */
    @PostMapping("/journeys")
    ResponseEntity<ClockEntry.JourneyEntry> move(Actor actor, @RequestBody JourneyBody body) {
        var begun = RefusedException.valueOf(body.destination().then(to -> move.move(actor, to)));
        travel.travelFor(PATIENCE);
        return ResponseEntity.created(URI.create("/api/practice/clock/journeys/" + begun.id()))
                .body(journey(actor, begun.id()));
    }

    @GetMapping("/journeys/{journey}")
    ClockEntry.JourneyEntry journey(Actor actor, @PathVariable UUID journey) {
        return ClockEntry.JourneyEntry.of(RefusedException.valueOf(read.journey(actor, journey)));
    }
}
