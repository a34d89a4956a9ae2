package org.entrepot.catalog.domain;

import java.util.List;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.Problem;

/**
 * How the offer is got, and where a sold SaaS is fulfilled (R55, R311).
 *
 * @param onePerCustomer each customer may have one subscription of the offer (R227)
 * @param landingPage with webhook, tenant and application required for transactable SaaS
 */
public record OfferSetup(
        ListingOption listingOption,
        boolean onePerCustomer,
        String landingPage,
        String webhook,
        String tenantId,
        String applicationId)
        implements ModuleInput, ModuleContent {

    public static final OfferSetup NEW = new OfferSetup(ListingOption.TRANSACT, false, "", "", "", "");

    /** A type that is only listed starts as that. */
    public static OfferSetup forNew(OfferType type) {
        return type.isChannelEligible() ? NEW : new OfferSetup(ListingOption.CONTACT_ME, false, "", "", "", "");
    }

    @Override
    public Checked<OfferSetup> check(Surroundings surroundings) {
        var fields = new Fields();
        if (!isPossible(listingOption, surroundings.type())) {
            fields.add("listingOption", CatalogRefusal.LISTING_OPTION_NOT_FOR_TYPE);
        }
        var setup = new OfferSetup(
                listingOption,
                onePerCustomer,
                fields.url("landingPage", landingPage),
                fields.url("webhook", webhook),
                fields.guid("tenantId", tenantId),
                fields.guid("applicationId", applicationId));
        return new Checked<>(setup, fields.problems());
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        var fields = new Fields();
        if (surroundings.type() == OfferType.SAAS && listingOption == ListingOption.TRANSACT) {
            fields.require("landingPage", landingPage);
            fields.require("webhook", webhook);
            fields.require("tenantId", tenantId);
            fields.require("applicationId", applicationId);
        }
        return fields.problems();
    }

    /** R57: what the marketplace sells is transactable; the rest is listed. */
    public static boolean isPossible(ListingOption option, OfferType type) {
        return type == OfferType.SAAS || type.isChannelEligible() == (option == ListingOption.TRANSACT);
    }
}
