package org.entrepot.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a publisher reports (R207, R208). */
public enum IncidentKind {
    INCIDENT,
    /** Announced before it begins. */
    MAINTENANCE;

    /** Stable, kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IncidentKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
