package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.OnwardRight;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/**
 * From the terms that hold to those that are wanted (P2): whatever covers less than before in any respect takes something
 * away, and that is never free on a live offer.
 */
public record TermsChange(AuthorizationTerms before, AuthorizationTerms after) {

    public boolean isEmpty() {
        return before.equals(after);
    }

    /** @param now a beginning that lies behind can no longer be moved, so it does not count */
    public boolean takesAway(Instant now) {
        return shortens(now) || limitsMarkets() || limitsResellers();
    }

    /** Ends earlier or begins later. */
    public boolean shortens(Instant now) {
        var endsEarlier = after.until()
                .filter(end -> before.until().map(end::isBefore).orElse(true))
                .isPresent();
        var beginsLater = !hasBegun(now)
                && after.from()
                        .filter(start -> before.from().map(start::isAfter).orElse(true))
                        .isPresent();
        return endsEarlier || beginsLater;
    }

    public boolean limitsMarkets() {
        return after.markets()
                .filter(markets ->
                        before.markets().map(old -> !markets.containsAll(old)).orElse(true))
                .isPresent();
    }

    /** Whether that market is covered before and not after. */
    public boolean takesAway(CountryCode market) {
        return covers(before, market) && !covers(after, market);
    }

    private static boolean covers(AuthorizationTerms terms, CountryCode market) {
        return terms.markets().map(markets -> markets.contains(market)).orElse(true);
    }

    /** R97. */
    public boolean limitsResellers() {
        return switch (after.onward()) {
            case OnwardRight.All() -> false;
            case OnwardRight.Nobody() -> !(before.onward() instanceof OnwardRight.Nobody);
            case OnwardRight.These(var resellers) ->
                switch (before.onward()) {
                    case OnwardRight.All() -> true;
                    case OnwardRight.Nobody() -> false;
                    case OnwardRight.These(var old) -> !resellers.containsAll(old);
                };
        };
    }

    /** Those of the given resellers that are covered before and not after. */
    public Set<OrganizationId> takesAway(Set<OrganizationId> resellers) {
        var lost = new HashSet<>(resellers);
        lost.removeIf(reseller -> !covers(before, reseller) || covers(after, reseller));
        return Set.copyOf(lost);
    }

    private static boolean covers(AuthorizationTerms terms, OrganizationId reseller) {
        return switch (terms.onward()) {
            case OnwardRight.All() -> true;
            case OnwardRight.Nobody() -> false;
            case OnwardRight.These(var resellers) -> resellers.contains(reseller);
        };
    }

    private boolean hasBegun(Instant now) {
        return before.from().map(start -> !start.isAfter(now)).orElse(true);
    }

    /** The terms as a whole, the beginning kept where it lies behind. */
    public AuthorizationTerms applied(Instant now) {
        var from = hasBegun(now) ? before.from() : after.from().or(() -> Optional.of(now));
        return new AuthorizationTerms(from, after.until(), after.markets(), after.onward());
    }
}
