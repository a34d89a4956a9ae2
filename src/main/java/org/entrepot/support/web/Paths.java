package org.entrepot.support.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.site.RefusedException;
import org.entrepot.support.DeskKind;

/** Segments and parameters of addresses; what cannot be read is not there. */
final class Paths {

    private Paths() {}

    static SubscriptionId subscription(String text) {
        return found(text, SubscriptionId::parse);
    }

    static OfferId offer(String text) {
        return found(text, OfferId::parse);
    }

    static DeskKind desk(String text) {
        return found(text, DeskKind::parse);
    }

    /** The moment asked for; now for none, and for one that cannot be read. */
    static AsOf asOf(String moment, BusinessClock clock) {
        try {
            return new AsOf(moment.isBlank() ? clock.now() : Instant.parse(moment));
        } catch (DateTimeParseException _) {
            return new AsOf(clock.now());
        }
    }

    private static <T> T found(String text, Function<String, Optional<T>> parse) {
        return parse.apply(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
