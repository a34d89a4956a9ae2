package org.entrepot.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.support.QuestionKind;

/** How bad it is, and by when somebody answers (R202). A, B and C run on nights and weekends; the others on working days. */
public enum Severity {
    /** Critical loss. */
    A(Duration.ofHours(2)),
    /** Moderate. */
    B(Duration.ofHours(4)),
    /** Minimal. */
    C(Duration.ofHours(8)),
    /** No technical break-fix. */
    OTHER(ServiceHours.ONE_DAY);

    /** Where something is broken that somebody mends; everything else answers within a working day. */
    private static final Set<QuestionKind> TECHNICAL =
            Set.of(QuestionKind.BREAK_FIX, QuestionKind.OPERATOR_SERVICE_INCIDENT, QuestionKind.ORDER_FAILURE);

    private final Duration firstResponse;

    Severity(Duration firstResponse) {
        this.firstResponse = firstResponse;
    }

    public Duration firstResponse() {
        return firstResponse;
    }

    /** When whoever gets the ball at that moment has to have answered. */
    public Instant dueAfter(Instant from) {
        return this == OTHER ? ServiceHours.after(from, firstResponse) : from.plus(firstResponse);
    }

    /** How much of the clock that counts for this severity has gone by. */
    public Duration spent(Instant from, Instant until) {
        return this == OTHER ? ServiceHours.between(from, until) : Duration.between(from, until);
    }

    /** R202. */
    public boolean fits(QuestionKind kind) {
        return this == OTHER || TECHNICAL.contains(kind);
    }

    public static boolean isAskedFor(QuestionKind kind) {
        return TECHNICAL.contains(kind);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is none. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
