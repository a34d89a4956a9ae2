package org.entrepot.catalog;

import java.util.List;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;

/** What publishing the draft would change of the markets of live plans (R128, R130). */
public interface WaitingMarkets {

    /** Live plans whose draft names other markets; none for an offer that never was live. */
    List<Change> of(OfferId offer);

    /**
     * @param added countries that would come
     * @param removed countries that would go
     */
    record Change(LivePlan plan, Set<CountryCode> added, Set<CountryCode> removed) {

        public Change {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }
}
