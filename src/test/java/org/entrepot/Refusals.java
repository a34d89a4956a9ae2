package org.entrepot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entrepot.kernel.Refusal;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every refusal there is, found on the class path. */
public final class Refusals {

    private Refusals() {}

    public static List<Refusal> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("org.entrepot").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !type.getName().contains("Test"))
                .flatMap(type -> Arrays.stream(constants(type)))
                .sorted(Comparator.comparing(Refusal::code))
                .toList();
    }

    private static Refusal[] constants(Class<?> type) {
        if (!type.isEnum()) {
            throw new AssertionError(type + " must be an enum, so that its codes are known");
        }
        return Arrays.stream(type.getEnumConstants()).map(Refusal.class::cast).toArray(Refusal[]::new);
    }
}
