package org.entrepot.sales.web;

import java.util.Map;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** What the companies and offers of a page are called. */
public record Names(Map<OrganizationId, String> organizations, Map<OfferId, OfferSummary> offers) {

    public Names {
        organizations = Map.copyOf(organizations);
        offers = Map.copyOf(offers);
    }

    public String of(OrganizationId id) {
        return organizations.getOrDefault(id, id.toString());
    }

    public String of(OfferId id) {
        var offer = offers.get(id);
        return offer == null ? id.toString() : offer.name();
    }

    /** The language that an offer's name is in, for screen readers. */
    public String languageOf(OfferId id) {
        var offer = offers.get(id);
        return offer == null ? "" : offer.language();
    }
}
