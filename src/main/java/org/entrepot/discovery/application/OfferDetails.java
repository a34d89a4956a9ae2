package org.entrepot.discovery.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.PublicListing;
import org.entrepot.discovery.spi.OfferAnnex;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;

/**
 * "Offer details" of the partner marketplace (R146, R150).
 *
 * @param country in which the prices are shown: the reader's own
 * @param isOnSale false for a stopped offer that the reader's company still runs subscriptions of (A39)
 * @param annexes pages of other modules about the offer that this reader may open
 * @param materials present for whoever counts as authorized
 */
public record OfferDetails(
        PublicListing listing,
        OrganizationId publisher,
        String publisherName,
        boolean isExclusive,
        boolean isOnSale,
        boolean isAuthorized,
        CountryCode country,
        List<PlanDetails> plans,
        Contacts contacts,
        Optional<Contacts.Materials> materials,
        List<OfferAnnex.Entry> annexes) {

    public OfferDetails {
        plans = List.copyOf(plans);
        annexes = List.copyOf(annexes);
    }

    /**
     * A plan.
     *
     * @param prices in the reader's country, shortest term first
     * @param findings one for each way in which the reader's company can sell
     */
    public record PlanDetails(LivePlan plan, List<Price> prices, List<Finding> findings) {
        public PlanDetails {
            prices = List.copyOf(prices);
            findings = List.copyOf(findings);
        }

        public Finding best() {
            return Finding.best(findings);
        }
    }
}
