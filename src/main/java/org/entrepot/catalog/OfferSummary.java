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
        String language,
        String firstLanguage,
        Instant createdAt) {

    /** What stands in for a logo. */
    public String initials() {
        var words = name.strip().split("\\s+", -1);
        var first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
