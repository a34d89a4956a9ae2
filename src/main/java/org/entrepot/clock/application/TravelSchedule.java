package org.entrepot.clock.application;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with a journey that outlived its request or its process; tests switch it off and travel step by step. */
@Component
@ConditionalOnProperty(name = "entrepot.clock.due-work", havingValue = "true", matchIfMissing = true)
class TravelSchedule {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final TravelOn travel;
    private final ClockMovability movability;

    TravelSchedule(TravelOn travel, ClockMovability movability) {
        this.travel = travel;
        this.movability = movability;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void travel() {
        if (movability.isMovable()) {
            travel.travelFor(A_WHILE);
        }
    }
}
