package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * One entry of a request's history.
 *
 * @param name of who did it
 * @param reason empty where none was given
 * @param byRules whether nobody decided it but the rules
 */
public record RequestStep(Kind kind, Instant at, String name, String reason, boolean byRules) {

    /** What happened. */
    public enum Kind {
        SUBMITTED,
        QUEUED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
