package org.entrepot.cases;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;

/**
 * One of the companies said something.
 *
 * @param to whom it concerns: the one it answers, or the one whose turn it is
 * @param isQuestion whether the holder waits for the asker now
 */
public record CaseAnswered(
        CaseRef about, OrganizationId by, Set<OrganizationId> to, boolean isQuestion, EntryId entry, Instant at) {

    public CaseAnswered {
        to = Set.copyOf(to);
    }
}
