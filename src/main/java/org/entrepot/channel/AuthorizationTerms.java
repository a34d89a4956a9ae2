package org.entrepot.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;

/**
 * What a publisher grants with an authorization.
 *
 * @param from when it takes effect; empty for at once
 * @param until when it ends by itself (P2); empty for no end
 * @param markets the only countries it covers; empty for every market of the plan
 */
public record AuthorizationTerms(
        Optional<Instant> from, Optional<Instant> until, Optional<Set<CountryCode>> markets, OnwardRight onward) {

    public static final AuthorizationTerms UNLIMITED =
            new AuthorizationTerms(Optional.empty(), Optional.empty(), Optional.empty(), new OnwardRight.All());

    public AuthorizationTerms {
        markets = markets.map(Set::copyOf);
        if (markets.map(Set::isEmpty).orElse(false)) {
            throw new IllegalArgumentException("limited to no market at all");
        }
    }

    /** Whether nothing of it would be left at that moment, or ever. */
    public boolean endsBefore(Instant moment) {
        var start = from.filter(moment::isBefore).orElse(moment);
        return until.map(end -> !start.isBefore(end)).orElse(false);
    }

    public boolean isUnlimited() {
        return equals(UNLIMITED);
    }
}
