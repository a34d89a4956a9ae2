package org.entrepot.clock.application;

import java.util.List;
import org.entrepot.clock.DueWork;
import org.entrepot.clock.MovableClock;
import org.entrepot.clock.domain.Journeys;
import org.entrepot.kernel.SystemClock;
import org.springframework.transaction.PlatformTransactionManager;

/** A further process that drives the clock, with due work of a test. */
public final class TravelOnFixture {

    private TravelOnFixture() {}

    public static TravelOn driving(
            Journeys journeys,
            MovableClock clock,
            SystemClock system,
            List<DueWork> work,
            PlatformTransactionManager transactions) {
        return new TravelOn(journeys, clock, system, work, transactions);
    }
}
