package org.entrepot.database;

import java.util.List;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.entrepot.kernel.ProductionRequirement;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Keeps production from opening its port while anything of the practice marketplace is left in it; says everything at once. */
final class StartGuard implements SmartInitializingSingleton {

    private final Launch launch;
    private final List<ProductionRequirement> requirements;

    StartGuard(Launch launch, List<? extends ProductionRequirement> requirements) {
        this.launch = launch;
        this.requirements = List.copyOf(requirements);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (launch.mode() != Mode.PRODUCTION) {
            return;
        }
        List<String> violations = requirements.stream()
                .flatMap(requirement -> requirement.violations().stream())
                .toList();
        if (!violations.isEmpty()) {
            throw new StartRefused(
                    "Production mode does not start like this:%n- %s"
                            .formatted(String.join("%n- ".formatted(), violations)),
                    "Mend every line above, or set ENTREPOT_MODE=practice to try the marketplace out.");
        }
    }
}
