package org.entrepot.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad it is (R208); later constants are worse. */
public enum Severity {
    /** It works. */
    NORMAL,
    /** It works; there is something to know. */
    INFORMATION,
    /** It works worse or in part. */
    WARNING,
    /** It does not work; this time counts as downtime. */
    CRITICAL;

    /** Stable, kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
