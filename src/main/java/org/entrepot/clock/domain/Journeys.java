package org.entrepot.clock.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;

/** All journeys of the practice clock; at most one is underway. */
public interface Journeys {

    /** @return false when another one is underway */
    boolean begin(Journey journey, Actor actor, Instant systemNow);

    /** The one that is underway, locked to the end of the transaction; empty when there is none or somebody else drives it. */
    Optional<Journey> takeUnderway();

    void save(Journey journey);

    Optional<Journey> last();

    Optional<Journey> find(UUID id);
}
