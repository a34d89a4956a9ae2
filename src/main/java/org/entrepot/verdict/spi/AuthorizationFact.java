package org.entrepot.verdict.spi;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/**
 * A grant as recorded.
 *
 * @param from when it takes effect
 * @param until when it ends by itself; empty for no end
 * @param expiryBlocked {@code until} arrived but the partner had sold: nothing ended (P2)
 * @param markets the only countries it covers; empty for no limit
 * @param onward which resellers of the provider it covers (R97)
 * @param windDown running from its start until its date, when the authorization ends (P3)
 */
public record AuthorizationFact(
        AuthorizationId id,
        Instant from,
        Optional<Instant> until,
        boolean expiryBlocked,
        Optional<Set<CountryCode>> markets,
        Onward onward,
        Optional<WindDown> windDown) {

    public AuthorizationFact {
        markets = markets.map(Set::copyOf);
    }

    /** When it ends by itself: at the date of its wind-down (P3), or at {@code until} unless sales blocked that (P2). */
    public Optional<Instant> end() {
        var ends = Stream.concat(windDown.map(WindDown::date).stream(), until.filter(_ -> !expiryBlocked).stream());
        return ends.min(Comparator.naturalOrder());
    }

    /** Half open: in force at {@code from}, no longer at its end. */
    public boolean isInForceAt(Instant moment) {
        return !moment.isBefore(from) && end().map(moment::isBefore).orElse(true);
    }

    /**
     * P3: half open, on the date the authorization has ended.
     *
     * @param isOrdered by the operator alone; only under such a one the running business of a partner without program status
     *     goes on
     */
    public record WindDown(Instant start, Instant date, boolean isOrdered) {

        /** Agreed by both sides. */
        public WindDown(Instant start, Instant date) {
            this(start, date, false);
        }

        public boolean hasStartedAt(Instant moment) {
            return !moment.isBefore(start);
        }
    }

    /** The onward right of an authorization (R97). */
    public sealed interface Onward {

        record All() implements Onward {}

        record Nobody() implements Onward {}

        record These(Set<OrganizationId> resellers) implements Onward {
            public These {
                resellers = Set.copyOf(resellers);
            }
        }
    }
}
