package org.entrepot.clock.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrepot.clock.domain.ClockReceipt;
import org.entrepot.clock.domain.ClockRefusal;
import org.entrepot.clock.domain.Destination;
import org.entrepot.clock.domain.Journey;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the practice clock in motion (P19); {@link TravelOn} carries it to its destination. Everybody who practises may. */
@Service
@Transactional
public class MovePracticeClock {

    static final int MOST_YEARS = 10;

    private final Journeys journeys;
    private final ReadPracticeClock read;
    private final ClockMovability movability;
    private final BusinessClock clock;
    private final SystemClock system;
    private final Receipts receipts;

    MovePracticeClock(
            Journeys journeys,
            ReadPracticeClock read,
            ClockMovability movability,
            BusinessClock clock,
            SystemClock system,
            Receipts receipts) {
        this.journeys = journeys;
        this.read = read;
        this.movability = movability;
        this.clock = clock;
        this.system = system;
        this.receipts = receipts;
    }

    public Outcome<Journey> move(Actor actor, Destination destination) {
        if (!movability.isMovable()) {
            return Denial.notFound();
        }
        var now = clock.now();
        return moment(destination, now).then(to -> begin(actor, now, to));
    }

    private Outcome<Instant> moment(Destination destination, Instant now) {
        return switch (destination) {
            case Destination.Moment(var at) -> ahead(at, now);
            case Destination.After(var period, var zone) ->
                ahead(now.atZone(zone).plus(period).toInstant(), now);
            case Destination.NextDue() ->
                read.upcoming().stream()
                        .findFirst()
                        .map(due -> Outcome.done(due.at().isAfter(now) ? due.at() : now.plusMillis(1)))
                        .orElseGet(() -> Outcome.refused(ClockRefusal.NOTHING_IS_DUE));
        };
    }

    private static Outcome<Instant> ahead(Instant to, Instant now) {
        if (!to.isAfter(now)) {
            return Outcome.refused(Problem.at("to", ClockRefusal.CLOCK_MOVES_FORWARD_ONLY));
        }
        return to.isAfter(now.atZone(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant())
                ? Outcome.refused(Problem.at("to", ClockRefusal.CLOCK_MOVE_TOO_LONG, String.valueOf(MOST_YEARS)))
                : Outcome.done(to);
    }

    private Outcome<Journey> begin(Actor actor, Instant now, Instant to) {
        var journey = new Journey(Ids.next(), now, to, now, 0, Journey.State.UNDERWAY, Optional.empty(), actor.name());
        if (!journeys.begin(journey, actor, system.now())) {
            return Outcome.refused(ClockRefusal.CLOCK_IS_MOVING);
        }
        receipts.record(
                actor,
                ClockReceipt.CLOCK_MOVED,
                ReceiptContent.about("journey", journey.id())
                        .with("from", now)
                        .with("to", to)
                        .at(now));
        return Outcome.done(journey);
    }
}
