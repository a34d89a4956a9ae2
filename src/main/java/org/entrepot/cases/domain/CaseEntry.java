package org.entrepot.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.cases.EntryId;
import org.entrepot.files.FileId;
import org.entrepot.kernel.OrganizationId;

/**
 * One line of the shared conversation; never changed, never taken back.
 *
 * @param position from one upwards, without gaps
 * @param by the company that spoke; the operator's for the rules
 * @param text empty where only something was done
 * @param to to whom it was handed over
 */
public record CaseEntry(
        EntryId id,
        int position,
        CaseAct act,
        Way way,
        OrganizationId by,
        String name,
        String text,
        Optional<HandOverReason> reason,
        Optional<OrganizationId> to,
        boolean isRefereed,
        List<FileId> attachments,
        Instant at) {

    public CaseEntry {
        attachments = List.copyOf(attachments);
    }

    /** How it came. */
    public enum Way {
        SITE,
        MAIL,
        /** Nobody wrote it: a rule acted, or something was decided elsewhere. */
        RULES
    }
}
