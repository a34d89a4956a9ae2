package org.entrepot.clock.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.clock.domain.BusinessOffset;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P19")
@DisplayName("A clock that can be moved")
class ClockMovabilityTest {

    private static final Launch PRODUCTION = new Launch(Mode.PRODUCTION, false);
    private static final Launch PRACTICE = new Launch(Mode.PRACTICE, true);

    @Test
    void keeps_production_from_starting() {
        var clock = new ClockSetting(new ClockSettings(true), PRODUCTION);
        assertThat(clock.isMovable()).isFalse();
        assertThat(clock.violations()).singleElement().asString().contains("entrepot.clock.movable");
    }

    @Test
    void that_was_moved_keeps_production_from_starting_on_that_database() {
        var clock = movability(null, PRODUCTION, () -> false);
        assertThat(clock.violations()).singleElement().asString().contains("ENTREPOT_DATABASE_URL");
    }

    @Test
    void is_not_there_in_production_unless_asked_for() {
        var clock = movability(null, PRODUCTION, () -> true);
        assertThat(clock.isMovable()).isFalse();
        assertThat(clock.violations()).isEmpty();
    }

    @Test
    void is_there_in_practice_unless_its_operator_says_no() {
        assertThat(movability(null, PRACTICE, () -> false).isMovable()).isTrue();
        assertThat(movability(false, PRACTICE, () -> true).isMovable()).isFalse();
    }

    private static ClockMovability movability(@Nullable Boolean movable, Launch launch, BusinessOffset offset) {
        return new ClockMovability(new ClockSetting(new ClockSettings(movable), launch), offset);
    }
}
