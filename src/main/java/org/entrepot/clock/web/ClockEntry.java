package org.entrepot.clock.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.clock.application.ReadPracticeClock;
import org.entrepot.clock.domain.Due;
import org.entrepot.clock.domain.Journey;

/**
 * The practice clock in the API.
 *
 * @param now business time
 * @param due what falls due next, the earliest first
 * @param lastJourney the move that is underway, else the last one
 */
record ClockEntry(Instant now, List<DueEntry> due, Optional<JourneyEntry> lastJourney) {

    /** @param work code of the kind of work */
    record DueEntry(String work, Instant at) {

        static DueEntry of(Due due) {
            return new DueEntry(due.work(), due.at());
        }
    }

    /**
     * A move of the clock.
     *
     * @param stops at how many moments something was due and was run
     * @param state {@code underway}, {@code arrived}, or {@code halted} where due work failed
     */
    record JourneyEntry(
            UUID id,
            Instant from,
            Instant to,
            Instant reached,
            int stops,
            int percent,
            String state,
            Optional<String> haltedBy) {

        static JourneyEntry of(Journey journey) {
            return new JourneyEntry(
                    journey.id(),
                    journey.from(),
                    journey.to(),
                    journey.reached(),
                    journey.stops(),
                    journey.percent(),
                    journey.state().name().toLowerCase(Locale.ROOT),
                    journey.haltedBy());
        }
    }

    static ClockEntry of(ReadPracticeClock.Now now) {
        return new ClockEntry(
                now.moment(),
                now.due().stream().map(DueEntry::of).toList(),
                now.lastJourney().map(JourneyEntry::of));
    }
}
