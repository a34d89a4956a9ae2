package org.entrepot.catalog;

import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.domain.FoldedText;
import org.entrepot.kernel.OrganizationId;

/**
 * Which live offers are wanted (R215); what is left out does not narrow.
 *
 * @param text part of a name, of a search summary or of the publisher's name, in any case and script
 */
public record OfferQuery(
        Optional<String> text, Set<OfferType> types, Set<String> categories, Optional<OrganizationId> publisher) {

    public OfferQuery {
        types = Set.copyOf(types);
        categories = Set.copyOf(categories);
    }

    /** As texts of listings are kept for searching; empty when no text was asked for (P11). */
    public String foldedText() {
        return FoldedText.of(text.orElse(""));
    }

    public static OfferQuery everything() {
        return new OfferQuery(Optional.empty(), Set.of(), Set.of(), Optional.empty());
    }
}
