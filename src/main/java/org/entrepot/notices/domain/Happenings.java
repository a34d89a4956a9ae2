package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;

/** What has happened and is told in the background. */
public interface Happenings {

    void add(List<Happening> happenings, Instant systemNow);

    /** What is not told yet is taken back, its mails that have not gone, too, and the secrets of all of it. */
    void drop(String topic);

    /** The oldest that is to be told, locked to the end of the transaction; what others hold is left out. */
    Optional<Waiting> takeWaiting(Instant systemNow);

    /** Organizations of its audience beyond the last one told, in the order of their ids. */
    List<OrganizationId> organizationsAfter(UUID happening, UUID last, int most);

    void toldUpTo(UUID happening, UUID last);

    void told(UUID happening, Instant systemNow);

    /** It could not be told: the others must not wait for it. */
    void postpone(UUID happening, Instant notBefore);

    /** @param last the last organization that was told; how far a large audience has been worked through */
    record Waiting(Happening happening, UUID last) {}
}
