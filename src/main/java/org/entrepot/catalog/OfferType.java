package org.entrepot.catalog;

import java.util.List;
import org.entrepot.kernel.PlanType;

/** The offer types of the marketplace (R53); fixed once the offer is created (R310). */
public enum OfferType {
    SAAS,
    VIRTUAL_MACHINE,
    SOLUTION_TEMPLATE,
    MANAGED_APPLICATION,
    CONTAINER,
    IOT_EDGE_MODULE,
    MANAGED_SERVICE,
    CONSULTING_SERVICE,
    DYNAMICS_365,
    POWER_BI_APP,
    OFFICE_ADD_IN,
    INTEGRATED_SOLUTION;

    /** R48, R50, R53: the others know no channel opt-in. */
    public boolean isChannelEligible() {
        return switch (this) {
            case SAAS, VIRTUAL_MACHINE, SOLUTION_TEMPLATE, MANAGED_APPLICATION, CONTAINER -> true;
            case IOT_EDGE_MODULE,
                    MANAGED_SERVICE,
                    CONSULTING_SERVICE,
                    DYNAMICS_365,
                    POWER_BI_APP,
                    OFFICE_ADD_IN,
                    INTEGRATED_SOLUTION -> false;
        };
    }

    /** P13: deployed through the operator's portal, charged by usage. */
    public boolean isUsageBased() {
        return isChannelEligible() && this != SAAS;
    }

    /** What a plan of this type is to the channel (R48-R53, R58). */
    public PlanType planType(ListingOption option, PricingModel pricing) {
        return switch (this) {
            case SAAS -> saas(option, pricing);
            case VIRTUAL_MACHINE -> pricing == PricingModel.BRING_YOUR_OWN_LICENSE ? PlanType.VM_BYOL : PlanType.VM;
            case SOLUTION_TEMPLATE -> PlanType.SOLUTION_TEMPLATE;
            case MANAGED_APPLICATION -> PlanType.MANAGED_APPLICATION;
            case CONTAINER -> PlanType.CONTAINER;
            case IOT_EDGE_MODULE,
                    MANAGED_SERVICE,
                    CONSULTING_SERVICE,
                    DYNAMICS_365,
                    POWER_BI_APP,
                    OFFICE_ADD_IN,
                    INTEGRATED_SOLUTION -> PlanType.OUTSIDE_CHANNEL;
        };
    }

    /** R56, R57: how plans of this type can be priced, the usual one first. */
    public List<PricingModel> pricingModels() {
        return switch (this) {
            case SAAS -> List.of(PricingModel.PER_USER, PricingModel.FLAT_RATE, PricingModel.FLAT_RATE_METERED);
            case VIRTUAL_MACHINE -> List.of(PricingModel.USAGE, PricingModel.BRING_YOUR_OWN_LICENSE);
            case MANAGED_APPLICATION, SOLUTION_TEMPLATE -> List.of(PricingModel.USAGE);
            case CONTAINER -> List.of(PricingModel.BRING_YOUR_OWN_LICENSE);
            case IOT_EDGE_MODULE,
                    MANAGED_SERVICE,
                    CONSULTING_SERVICE,
                    DYNAMICS_365,
                    POWER_BI_APP,
                    OFFICE_ADD_IN,
                    INTEGRATED_SOLUTION -> List.of(PricingModel.UNPRICED);
        };
    }

    private static PlanType saas(ListingOption option, PricingModel pricing) {
        if (option != ListingOption.TRANSACT) {
            return PlanType.SAAS_LISTING;
        }
        return pricing == PricingModel.FLAT_RATE_METERED ? PlanType.SAAS_METERED : PlanType.SAAS_TRANSACT;
    }
}
