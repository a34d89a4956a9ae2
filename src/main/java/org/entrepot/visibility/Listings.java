package org.entrepot.visibility;

import static org.entrepot.visibility.Decision.no;
import static org.entrepot.visibility.Decision.notApplicable;
import static org.entrepot.visibility.Decision.ownOnly;
import static org.entrepot.visibility.Decision.yes;

import java.util.List;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;

/** Who sees an offer at all, by its state and its option (R214, R216, R316, R325). */
final class Listings {

    private Listings() {}

    static Decision listing(Viewer viewer) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes("R214 R150 R46 R316 R325");
            case ANYONE, CUSTOMER, OTHER_PUBLISHER, PARTNER, RESELLER ->
                switch (viewer.offering().state()) {
                    case DRAFT -> neverLive(viewer, false);
                    case PREVIEW -> neverLive(viewer, viewer.isInvited());
                    case LIVE -> viewer.isInMarketplace() ? inMarketplace(viewer) : yes("R214 R46 R150");
                    case STOPPED -> stopped(viewer);
                    case REMOVED -> no("A39");
                };
        };
    }

    /** P5: nobody has to be selected for it. */
    static Decision defaultInPlan(Viewer viewer) {
        var isOpenToAll = viewer.isInMarketplace() && viewer.offering().state() == OfferState.LIVE;
        return isOpenToAll ? yes("R50 P5 A11") : listing(viewer).and(List.of("P5"));
    }

    static Decision supportUrl(Viewer viewer) {
        return yes("R156 R151").within(listing(viewer));
    }

    /** R72, P14: the mark belongs to the partner marketplace. */
    static Decision exclusiveMark(Viewer viewer) {
        return switch (viewer.side()) {
            case ANYONE, CUSTOMER, OTHER_PUBLISHER -> no("P14 P8");
            case PARTNER, RESELLER, PUBLISHER, OPERATOR -> {
                var listing = listing(viewer);
                if (!viewer.offering().isSelective()) {
                    yield notApplicable("R72");
                }
                yield yes("R72 P6 P15").within(listing);
            }
        };
    }

    private static Decision neverLive(Viewer viewer, boolean isInvited) {
        if (isInvited) {
            return yes("R323 R316");
        }
        return viewer.business() == Business.RUNNING ? notApplicable("R316") : no("R316 A4");
    }

    private static Decision inMarketplace(Viewer viewer) {
        return switch (viewer.offering().option()) {
            case ANY -> viewer.standing() == Standing.OUTSIDE ? notApplicable("R64") : yes("R214 A41");
            case SPECIFIC -> yes("R214 P6 A41");
            case NONE, NOT_SET -> outsideChannel(viewer);
        };
    }

    /** A plan in by default has its page (P5). */
    private static Decision outsideChannel(Viewer viewer) {
        if (viewer.offering().hasDefaultInPlan()) {
            return yes("P5 R50");
        }
        return switch (viewer.standing()) {
            case OUTSIDE, KEPT_FROM_SELLING -> no("R216 P14");
            case THROUGH_DEFAULT_IN_PLAN -> yes("P5 R50");
            case AUTHORIZED, WINDING_DOWN ->
                viewer.offering().option() == AudienceOption.NONE ? notApplicable("R66") : no("R216 P14");
        };
    }

    /** A39: who has it keeps it. */
    private static Decision stopped(Viewer viewer) {
        var mayHaveIt = viewer.business() == Business.RUNNING
                || (viewer.business() == Business.NOT_ASKED && viewer.standing().countsAsAuthorized());
        return mayHaveIt ? ownOnly("R325 A39") : no("R325 A39");
    }
}
