package org.entrepot.cases.domain;

import java.time.Instant;
import java.util.Set;
import org.entrepot.cases.EntryId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * One change of a case, ready to be written.
 *
 * @param by who acts
 * @param joins companies that take part from now on
 * @param startsTurn whether a turn ends and, when it is somebody's move afterwards, another begins
 * @param answers whether the holder has answered with it
 */
public record Move(
        SupportCase before,
        SupportCase after,
        CaseEntry entry,
        UserId by,
        Set<OrganizationId> joins,
        boolean startsTurn,
        boolean answers) {

    public Move {
        joins = Set.copyOf(joins);
    }

    public EntryId entryId() {
        return entry.id();
    }

    public Instant at() {
        return entry.at();
    }
}
