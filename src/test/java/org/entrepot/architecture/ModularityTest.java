package org.entrepot.architecture;

import java.util.stream.Collectors;
import org.entrepot.Committed;
import org.entrepot.Entrepot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which module may know which stands in its package-info; this fails when the code knows more. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Entrepot.class);

    @Test
    void every_module_keeps_to_its_dependency_list() {
        MODULES.verify();
    }

    /** A start reads the modules and their order from there instead of searching the classes for them, which takes seconds. */
    @Test
    void the_order_in_which_a_start_prepares_the_modules_is_current() {
        Committed.isCurrent(
                "src/main/resources/META-INF/spring-modulith/application-modules.json",
                MODULES.stream()
                        .map(module -> "  \"" + module.getIdentifier() + "\": {}")
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
}
