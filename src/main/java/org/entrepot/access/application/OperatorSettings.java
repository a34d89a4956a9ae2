package org.entrepot.access.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company that runs the marketplace and its first administrator, named once, for the first start.
 *
 * @param country two letters
 * @param language of the administrator
 */
@ConfigurationProperties("entrepot.operator")
record OperatorSettings(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String adminName,
        @Nullable String adminEmail,
        @DefaultValue("en") Locale language) {

    boolean isComplete() {
        return parts().stream().allMatch(OperatorSettings::isSet);
    }

    /** Some of them and not all: somebody forgot one. */
    boolean isBegun() {
        return !isComplete() && parts().stream().anyMatch(OperatorSettings::isSet);
    }

    private List<String> parts() {
        return Stream.of(name, domain, country, adminName, adminEmail)
                .map(OperatorSettings::text)
                .toList();
    }

    static String text(@Nullable String set) {
        return set == null ? "" : set.strip();
    }

    private static boolean isSet(String text) {
        return !text.isEmpty();
    }
}
