package org.entrepot.catalog;

import java.util.List;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;

/** What going live next would change of the markets of live plans (R128, R130). */
public interface WaitingMarkets {

    /**
     * Live plans for which the preview that waits to go live names other markets, or the draft where none waits; nothing for
     * an offer that never was live.
     */
    List<Change> of(OfferId offer);

    /** Whether a preview waits, so that its publisher can go live. */
    boolean isInPreview(OfferId offer);

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
