package org.entrepot.health.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entrepot.health.ComponentId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A part of what a publisher runs, such as "API" or "Sign-in".
 *
 * @param offers that need it
 * @param retiredAt from when it is no more; its history stays
 */
public record Component(
        ComponentId id,
        OrganizationId publisher,
        String name,
        String description,
        Set<OfferId> offers,
        Instant createdAt,
        Optional<Instant> retiredAt,
        long version) {

    public Component {
        offers = Set.copyOf(offers);
    }

    public boolean isRetired() {
        return retiredAt.isPresent();
    }
}
