package org.entrepot.access.application;

import java.util.List;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.ProductionSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whether everybody may sign in as anybody: in the practice marketplace, unless its operator says no; never in production. */
@Component
@EnableConfigurationProperties(AccessSettings.class)
public class PracticeSignIn implements ProductionSetting {

    private final boolean wanted;
    private final boolean practice;

    PracticeSignIn(AccessSettings settings, Launch launch) {
        this.practice = launch.isPractice();
        this.wanted = settings.practiceSignIn() == null ? practice : settings.practiceSignIn();
    }

    public boolean isOpen() {
        return wanted && practice;
    }

    @Override
    public List<String> violations() {
        return wanted && !practice
                ? List.of("The practice sign-in is on; remove entrepot.access.practice-sign-in"
                        + " (ENTREPOT_ACCESS_PRACTICE_SIGN_IN)")
                : List.of();
    }
}
