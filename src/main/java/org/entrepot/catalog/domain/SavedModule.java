package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One saved part of a draft.
 *
 * @param version what a second tab is told about
 * @param publishedVersion the version that is live; empty while it is in no publication
 */
public record SavedModule<T extends ModuleContent>(
        T content, long version, Optional<Long> publishedVersion, Instant changedAt) {

    public boolean differsFromLive() {
        return publishedVersion.map(live -> live != version).orElse(true);
    }
}
