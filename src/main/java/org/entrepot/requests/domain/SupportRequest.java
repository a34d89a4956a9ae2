package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.files.FileId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestId;

/**
 * A publisher's request about the live audience of its offer (section 9).
 *
 * @param number readable by people; shown as {@link #label}
 * @param category of the offer, as the form's second field shows it (R108)
 * @param ruling what the rules said last: when it was filed, then when it was decided (A10)
 * @param decidedAt empty while it is open
 */
public record SupportRequest(
        RequestId id,
        long number,
        OfferId offer,
        OrganizationId publisher,
        String category,
        Wanted wanted,
        RequestForm form,
        RequestState state,
        Ruling ruling,
        List<FileId> attachments,
        String submittedBy,
        Instant submittedAt,
        Optional<Instant> decidedAt) {

    public SupportRequest {
        attachments = List.copyOf(attachments);
    }

    /** Such as {@code SR-000042}. */
    public String label() {
        return label(number);
    }

    public static String label(long number) {
        return "SR-%06d".formatted(number);
    }

    public boolean isOpen() {
        return state.isOpen();
    }
}
