package org.entrepot.channel;

import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PlanType;

/** How an offer stands towards the channel, without telling who is on its list (P8). */
public record AudienceSummary(OfferId offer, AudienceOption option) {

    /** R72, R73: for selected partners only; marked so for every partner (A14, P6). */
    public boolean isExclusive() {
        return option == AudienceOption.SPECIFIC;
    }

    /** R211, R214: in the partner marketplace under any and specific; a plan that is in by default always (P5). */
    public boolean shows(PlanType plan) {
        return plan.isInByDefault()
                || (plan.isChannelEligible() && (option == AudienceOption.ANY || option == AudienceOption.SPECIFIC));
    }
}
