package org.entrepot.organizations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The competencies a partner can be awarded, by area (R101). */
public enum Competency {
    APPLICATION_DEVELOPMENT("Application Development"),
    APPLICATION_INTEGRATION("Application Integration"),
    CLOUD_PLATFORM("Cloud Platform"),
    DEVOPS("DevOps"),
    DATACENTER("Datacenter"),
    CLOUD_BUSINESS_APPLICATIONS("Cloud Business Applications"),
    ENTERPRISE_RESOURCE_PLANNING("Enterprise Resource Planning"),
    PROJECT_AND_PORTFOLIO_MANAGEMENT("Project and Portfolio Management"),
    DATA_ANALYTICS("Data Analytics"),
    DATA_PLATFORM("Data Platform"),
    COLLABORATION_AND_CONTENT("Collaboration and Content"),
    COMMUNICATIONS("Communications"),
    CLOUD_PRODUCTIVITY("Cloud Productivity"),
    ENTERPRISE_MOBILITY_MANAGEMENT("Enterprise Mobility Management"),
    MESSAGING("Messaging"),
    SECURITY("Security"),
    SMALL_AND_MIDMARKET_CLOUD_SOLUTIONS("Small and Midmarket Cloud Solutions"),
    WINDOWS_AND_DEVICES("Windows and Devices");

    private final String title;

    Competency(String title) {
        this.title = title;
    }

    /** The program's own name for it, the same in every language. */
    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far the partner got in it (R100). */
    public enum Level {
        SILVER,
        GOLD
    }

    /** One competency at one level. */
    public record Award(Competency competency, Level level) {

        /** Such as {@code cloud-platform:gold}; for parameters. */
        public String code() {
            return competency.code() + ":" + level.name().toLowerCase(Locale.ROOT);
        }

        /** Empty for a code that is none. */
        public static Optional<Award> parse(String code) {
            return Arrays.stream(Competency.values())
                    .flatMap(competency -> Arrays.stream(Level.values()).map(level -> new Award(competency, level)))
                    .filter(award -> award.code().equals(code))
                    .findFirst();
        }
    }
}
