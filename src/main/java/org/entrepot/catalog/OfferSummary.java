package org.entrepot.catalog;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;

/**
 * An offer in one line.
 *
 * @param readableId the publisher's own id (R305)
 * @param productId fixed twelve characters (P10)
 * @param name in the language asked for, else in the offer's first language; its alias while it has no name
 * @param logo id of the file that customers see now; empty when there is none, or when the offer is not live
 * @param language tag of the language that the name is in
 * @param firstLanguage tag of the language that stands in for missing ones (P11)
 */
public record OfferSummary(
        OfferId id,
        OrganizationId publisher,
        String readableId,
        String productId,
        OfferType type,
        OfferState state,
        String name,
        String searchSummary,
        String logo,
        String language,
        String firstLanguage,
        Instant createdAt) {

    /** With the logo that everybody may see. */
    public OfferSign sign() {
        return OfferSign.of(id, name, logo.isEmpty() ? "" : publicFile(logo));
    }

    /** Where everybody may read a file of the live listing (R160). */
    public String publicFile(String file) {
        return "/store/offers/" + id + "/files/" + file;
    }
}
