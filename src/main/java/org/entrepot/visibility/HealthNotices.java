package org.entrepot.visibility;

import static org.entrepot.visibility.Decision.no;
import static org.entrepot.visibility.Decision.ownOnly;
import static org.entrepot.visibility.Decision.yes;

import org.entrepot.kernel.OfferState;

/** Who hears of incidents and maintenance (R145, A43, P15). */
final class HealthNotices {

    private HealthNotices() {}

    static Decision decide(Item item, Viewer viewer) {
        return switch (viewer.side()) {
            case CUSTOMER -> forCustomer(item, viewer);
            case ANYONE, OTHER_PUBLISHER -> no("P15 A43 P8");
            case PUBLISHER, OPERATOR, PARTNER, RESELLER ->
                Visibility.authorizedOnly(Visibility.inChannel(viewer, "R145 A43"), viewer);
        };
    }

    /** A43: as anyone in the store. */
    static Decision published(Viewer viewer) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes("P15 A43");
            case ANYONE, CUSTOMER, PARTNER, RESELLER, OTHER_PUBLISHER ->
                viewer.offering().state() == OfferState.LIVE ? yes("P15 A43") : no("R325 R316");
        };
    }

    /** P15: texts written for customers, of its own subscriptions. */
    private static Decision forCustomer(Item item, Viewer viewer) {
        var isForThem = item != Item.HEALTH_NOTICE_PARTNER_TEXT && viewer.business() != Business.NONE;
        return isForThem ? ownOnly("P15 A43") : no("P15");
    }
}
