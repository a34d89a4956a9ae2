package org.entrepot.clock;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Work that falls due at a moment of business time; the practice clock stops at each such moment and runs it (P19). */
public interface DueWork {

    /** The earliest moment, now or later, at which something of this kind is due; empty for none. */
    Optional<Instant> nextDue();

    /** Does everything of this kind that is due at or before business time; safe to repeat. */
    void runDue();

    /** Stable, kebab case, such as {@code advance-submissions}; its text stands in five languages as {@code due-work.<code>}. */
    default String code() {
        var name = getClass().getSimpleName();
        var proxied = name.indexOf('$');
        return (proxied < 0 ? name : name.substring(0, proxied))
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
