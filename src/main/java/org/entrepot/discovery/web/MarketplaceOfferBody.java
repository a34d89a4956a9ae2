package org.entrepot.discovery.web;

import java.util.UUID;
import org.entrepot.discovery.application.MarketplaceEntry;
import org.entrepot.site.Texts;
import org.entrepot.verdict.web.VerdictBody;

/**
 * An offer of the partner marketplace.
 *
 * @param id of the offer
 * @param productId fixed twelve characters
 * @param name in the language asked for, or the first that there is
 * @param language of the name
 * @param summary what it is, in a sentence
 * @param publisher id of the publisher
 * @param publisherName its name
 * @param type kebab case
 * @param exclusive for selected partners only
 * @param bestPlan the plan that comes closest to a sale by the caller's company
 * @param verdict on that plan, with nothing else chosen yet
 */
record MarketplaceOfferBody(
        UUID id,
        String productId,
        String name,
        String language,
        String summary,
        UUID publisher,
        String publisherName,
        String type,
        boolean exclusive,
        UUID bestPlan,
        VerdictBody verdict) {

    static MarketplaceOfferBody of(MarketplaceEntry entry, Texts texts) {
        var offer = entry.offer();
        return new MarketplaceOfferBody(
                offer.id().value(),
                offer.productId(),
                offer.name(),
                offer.language(),
                offer.searchSummary(),
                offer.publisher().value(),
                entry.publisher(),
                MarketplaceFilter.code(offer.type()),
                entry.isExclusive(),
                entry.best().plan().id().value(),
                VerdictBody.of(entry.best().verdict(), entry.best().viewer(), texts));
    }
}
