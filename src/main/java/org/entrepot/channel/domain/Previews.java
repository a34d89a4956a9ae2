package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.channel.PreviewId;

/** Previews, kept for a short while. */
public interface Previews {

    /** Also forgets those that expired long before. */
    void keep(AudiencePreview preview, Instant forgetExpiredBefore);

    Optional<AudiencePreview> find(PreviewId id);

    /** False when somebody else was first. */
    boolean use(PreviewId id, Optional<UUID> change);
}
