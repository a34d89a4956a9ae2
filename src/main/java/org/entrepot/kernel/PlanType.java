package org.entrepot.kernel;

/** What a plan is to the channel: the offer's type together with how the plan is priced (R48-R53). */
public enum PlanType {
    SAAS_TRANSACT,
    SAAS_METERED,
    SAAS_LISTING,
    VM,
    VM_BYOL,
    CONTAINER,
    SOLUTION_TEMPLATE,
    MANAGED_APPLICATION,
    OUTSIDE_CHANNEL;

    /** D1: a plan of any other type is never channel-eligible. */
    public boolean isChannelEligible() {
        return this != SAAS_LISTING && this != OUTSIDE_CHANNEL;
    }

    /** R50, P5: in the channel whatever the audience option; its sales lock nothing. */
    public boolean isInByDefault() {
        return this == CONTAINER || this == VM_BYOL;
    }

    /** P13: deployed through the operator's portal, charged by usage. */
    public boolean isUsageBased() {
        return switch (this) {
            case VM, VM_BYOL, CONTAINER, SOLUTION_TEMPLATE, MANAGED_APPLICATION -> true;
            case SAAS_TRANSACT, SAAS_METERED, SAAS_LISTING, OUTSIDE_CHANNEL -> false;
        };
    }
}
