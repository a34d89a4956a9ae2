package org.entrepot.architecture;

import org.entrepot.Entrepot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which module may know which stands in its package-info; this fails when the code knows more. */
class ModularityTest {

    @Test
    void every_module_keeps_to_its_dependency_list() {
        ApplicationModules.of(Entrepot.class).verify();
    }
}
