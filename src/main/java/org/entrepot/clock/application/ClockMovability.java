package org.entrepot.clock.application;

import java.util.List;
import org.entrepot.clock.domain.BusinessOffset;
import org.entrepot.kernel.ProductionRequirement;
import org.springframework.stereotype.Component;

/** Whether business time can be moved, and was (P19). */
@Component
public class ClockMovability implements ProductionRequirement {

    private final ClockSetting setting;
    private final BusinessOffset offset;

    ClockMovability(ClockSetting setting, BusinessOffset offset) {
        this.setting = setting;
        this.offset = offset;
    }

    public boolean isMovable() {
        return setting.isMovable();
    }

    @Override
    public List<String> violations() {
        return offset.isZero()
                ? List.of()
                : List.of(
                        "The business time of this database was moved, so it has been a practice marketplace;"
                                + " name an empty database with ENTREPOT_DATABASE_URL, or another directory with ENTREPOT_DATA");
    }
}
