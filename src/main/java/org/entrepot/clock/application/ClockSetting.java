package org.entrepot.clock.application;

import java.util.List;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.ProductionSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whether business time may be moved: in the practice marketplace, unless its operator says no; never in production (P19). */
@Component
@EnableConfigurationProperties(ClockSettings.class)
class ClockSetting implements ProductionSetting {

    private final boolean wanted;
    private final boolean practice;

    ClockSetting(ClockSettings settings, Launch launch) {
        this.practice = launch.isPractice();
        this.wanted = settings.movable() == null ? practice : settings.movable();
    }

    boolean isMovable() {
        return wanted && practice;
    }

    @Override
    public List<String> violations() {
        return wanted && !practice
                ? List.of("The clock can be moved; remove entrepot.clock.movable (ENTREPOT_CLOCK_MOVABLE)")
                : List.of();
    }
}
