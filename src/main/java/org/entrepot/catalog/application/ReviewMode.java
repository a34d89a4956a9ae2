package org.entrepot.catalog.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.kernel.Launch;
import org.springframework.stereotype.Component;

/** Whether reviews pass by themselves: in practice mode after a moment, in production never (R318). */
@Component
public class ReviewMode {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final boolean practice;

    ReviewMode(Launch launch) {
        this.practice = launch.isPractice();
    }

    public boolean isAutomatic() {
        return practice;
    }

    Optional<Instant> reviewDueAfter(Instant at) {
        return practice ? Optional.of(at.plus(A_MOMENT)) : Optional.empty();
    }
}
