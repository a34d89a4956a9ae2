package org.entrepot.architecture;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.Committed;
import org.entrepot.Entrepot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Which module may know which stands in its package-info; this fails when the code knows more. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Entrepot.class);

    @Test
    void every_module_keeps_to_its_dependency_list() {
        MODULES.verify();
    }

    /**
     * A start reads the modules and their order from there instead of searching the classes for them, which takes seconds.
     * Each comes after those on its list, whether or not its code uses them already: its tables may.
     */
    @Test
    void the_order_in_which_a_start_prepares_the_modules_is_current() {
        var order = new LinkedHashSet<String>();
        MODULES.stream().forEach(module -> place(module.getIdentifier().toString(), order));
        Committed.isCurrent(
                "src/main/resources/META-INF/spring-modulith/application-modules.json",
                order.stream()
                        .map(name -> "  \"" + name + "\": {}")
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    private static void place(String module, Set<String> order) {
        if (order.contains(module)) {
            return;
        }
        allowed(module).forEach(other -> place(other, order));
        order.add(module);
    }

    private static Set<String> allowed(String module) {
        try {
            var list = Class.forName("org.entrepot." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return list == null
                    ? Set.of()
                    : Arrays.stream(list.allowedDependencies())
                            .map(name -> name.split(" ::", 2)[0].strip())
                            .filter(name -> !name.equals(ApplicationModule.OPEN_TOKEN))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
