package org.entrepot.clock.application;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.clock.domain.BusinessOffset;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.ProductionRequirement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whether business time can be moved: in the practice marketplace, unless its operator says no; never in production (P19). */
@Component
@EnableConfigurationProperties(ClockSettings.class)
public class ClockMovability implements ProductionRequirement {

    private final boolean wanted;
    private final boolean practice;
    private final BusinessOffset offset;

    ClockMovability(ClockSettings settings, Launch launch, BusinessOffset offset) {
        this.practice = launch.isPractice();
        this.wanted = settings.movable() == null ? practice : settings.movable();
        this.offset = offset;
    }

    public boolean isMovable() {
        return wanted && practice;
    }

    @Override
    public List<String> violations() {
        var violations = new ArrayList<String>();
        if (wanted && !practice) {
            violations.add("The clock can be moved; remove entrepot.clock.movable (ENTREPOT_CLOCK_MOVABLE)");
        }
        if (!offset.isZero()) {
            violations.add("The business time of this database was moved, so it has been a practice marketplace;"
                    + " name an empty database with ENTREPOT_DATABASE_URL, or another directory with ENTREPOT_DATA");
        }
        return violations;
    }
}
