package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.List;
import org.entrepot.files.FileId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestDraftId;

/**
 * A support request that was begun and not filed yet; its publisher's people go on with it, or discard it.
 *
 * @param form as far as it is filled in; nothing of it was checked but its length
 */
public record RequestDraft(
        RequestDraftId id,
        OfferId offer,
        OrganizationId publisher,
        Wanted wanted,
        RequestForm form,
        List<FileId> attachments,
        String savedBy,
        Instant savedAt) {

    public RequestDraft {
        attachments = List.copyOf(attachments);
    }
}
