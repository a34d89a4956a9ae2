package org.entrepot.materials.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.materials.MaterialVersionId;

/** What is known of links, and when each is looked at again; in system time (P19). */
public interface LinkChecks {

    /** It waits for its first look. */
    void await(MaterialVersionId version, Instant at);

    /** A version that was replaced is not looked at again. */
    void drop(MaterialVersionId version);

    /** One that is due, kept from others for a while. */
    Optional<Due> take(Instant now, Duration lease);

    void save(MaterialVersionId version, Seen seen, Instant nextAt);

    Map<MaterialVersionId, Seen> of(Collection<MaterialVersionId> versions);

    /** Whether something that an offer's channel reads now is broken. */
    boolean isAnyBroken(OfferId offer);

    /** @param failures in a row before this look */
    record Due(MaterialVersionId version, String url, int failures, boolean isBroken) {}

    /**
     * What the last look found.
     *
     * @param fault of the last look, even where it is not believed yet
     * @param checkedAt empty before the first look
     */
    record Seen(State state, Optional<LinkFault> fault, int failures, Optional<Instant> checkedAt) {

        public boolean isBroken() {
            return state == State.BROKEN;
        }
    }

    /** Where a link stands. */
    enum State {
        WAITING,
        WORKS,
        BROKEN
    }
}
