package org.entrepot.channel;

import java.util.Set;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Role;
import org.entrepot.visibility.Business;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Standing;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;

/** How an offer stands towards the channel, without telling who is on its list (P8). */
public record AudienceSummary(OfferId offer, AudienceOption option) {

    /** R72, R73: for selected partners only; marked so for every partner (A14, P6). */
    public boolean isExclusive() {
        return Visibility.of(Item.EXCLUSIVE_MARK, anyPartner()).isYes();
    }

    /** R211, R214: in the partner marketplace under any and specific; a plan that is in by default always (P5). */
    public boolean shows(PlanType plan) {
        return plan.isChannelEligible()
                && Visibility.shows(plan.isInByDefault() ? Item.DEFAULT_IN_PLAN : Item.PUBLIC_LISTING, anyPartner());
    }

    /** What the option alone says of a live offer; the reader's role is asked at the door of the marketplace. */
    private Viewer anyPartner() {
        return Viewer.partner(
                new Offering(OfferState.LIVE, option),
                Set.of(Role.GLOBAL_ADMIN),
                Standing.underOption(option),
                Business.NOT_ASKED);
    }
}
