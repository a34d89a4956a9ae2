package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;

/** Notices by reader: a person, or an organization itself for its programs. */
public interface NoticeInbox {

    /**
     * Whose copies are looked at.
     *
     * @param kinds what its roles let it read today, whatever they were when it was told
     */
    record Reader(UUID id, Set<NoticeKind> kinds) {

        public Reader {
            kinds = Set.copyOf(kinds);
        }
    }

    /** One copy of a happening. */
    record Copy(UUID reader, OrganizationId organization) {}

    /** However often it is repeated, each reader has it once. */
    void add(UUID happening, Collection<Copy> copies);

    /** Newest first, one more than the page holds. */
    List<Notice> list(Reader reader, boolean unreadOnly, PageRequest page);

    Optional<Notice> find(Reader reader, UUID notice);

    /** Counted up to that many. */
    int unread(Reader reader, int most);

    void markRead(UUID reader, UUID notice, Instant at);

    /** @param newest what came after it stays unread: its reader has not seen it */
    void markReadUpTo(UUID reader, UUID newest, Instant at);
}
