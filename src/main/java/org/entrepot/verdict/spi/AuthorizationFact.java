package org.entrepot.verdict.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

    /** P3: half open, on the date the authorization has ended. */
    public record WindDown(Instant start, Instant date) {}

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
