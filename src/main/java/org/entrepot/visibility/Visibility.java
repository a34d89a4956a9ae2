package org.entrepot.visibility;

import static org.entrepot.visibility.Decision.no;
import static org.entrepot.visibility.Decision.notApplicable;
import static org.entrepot.visibility.Decision.onRequest;
import static org.entrepot.visibility.Decision.ownOnly;
import static org.entrepot.visibility.Decision.yes;

import java.util.Set;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;

/** The visibility matrix of section 11 as one pure function, with P8 and P15 for its open cells. */
public final class Visibility {

    private Visibility() {}

    public static Decision of(Item item, Viewer viewer) {
        return decide(item, viewer).and(viewer.basis());
    }

    /** The usual question of a surface: does the system show it by itself? */
    public static boolean shows(Item item, Viewer viewer) {
        return of(item, viewer).isShown();
    }

    /** R41, A41: every role of a partner opens its marketplace, a member without one sees its own profile only. */
    public static boolean opensMarketplace(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role.party() == Party.PARTNER);
    }

    private static Decision decide(Item item, Viewer viewer) {
        if (viewer.isInMarketplace() && !opensMarketplace(viewer.roles())) {
            return no("R41");
        }
        return switch (item) {
            case PUBLIC_LISTING -> Listings.listing(viewer);
            case DEFAULT_IN_PLAN -> Listings.defaultInPlan(viewer);
            case SUPPORT_URL -> Listings.supportUrl(viewer);
            case EXCLUSIVE_MARK -> Listings.exclusiveMark(viewer);
            case SUPPORT_CONTACT -> contact(viewer, "R149 P15", onRequest("A16 R171"));
            case PROGRAM_CONTACT -> contact(viewer, "R154 P15", no("P8"));
            case ENGINEERING_CONTACT -> authorizedOnly(contact(viewer, "R147 A17", no("P8")), viewer);
            case CONTACT_BLOCK -> contact(viewer, "R149 R32 P15", no("P8"));
            case CONTACT_BLOCK_EXISTENCE -> inChannel(viewer, "R32 A41");
            case MARKETING_MATERIALS -> authorizedOnly(inChannel(viewer, "R142 R143"), viewer);
            case CHANNEL_DOCUMENTATION -> authorizedOnly(inChannel(viewer, "R145 R143"), viewer);
            case HEALTH_NOTICES, HEALTH_NOTICE_PARTNER_TEXT, HEALTH_NOTICE_CUSTOMER_TEXT ->
                HealthNotices.decide(item, viewer);
            case HEALTH_NOTICES_PUBLISHED -> HealthNotices.published(viewer);
            case AUTHORIZED_PARTNER_LIST -> forOwners(viewer, "R89 A48", no("P8"));
            case OWN_AUTHORIZATION -> ownAuthorization(viewer);
            case ASSIGNED_SUPPORT_CONTACT -> assignedSupportContact(viewer);
            case PARTNER_SPECIFIC_PRICE -> partnerSpecificPrice(viewer);
            case PARTNER_RESALE_PRICE -> viewer.ownsPrice() ? ownOnly("P22 R270") : no("P22 R270");
        };
    }

    /** R143: for the channel, the owner and the operator; never for customers or in the store. */
    static Decision inChannel(Viewer viewer, String rules) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes(rules);
            case PARTNER, RESELLER -> yes(rules).within(Listings.listing(viewer));
            case ANYONE, CUSTOMER, OTHER_PUBLISHER -> no("P8 R143");
        };
    }

    /** P15: of those in the channel whoever may resell at least one plan. */
    static Decision authorizedOnly(Decision decision, Viewer viewer) {
        var isLess = viewer.isInMarketplace() && !viewer.standing().countsAsAuthorized();
        return isLess && decision.isShown() ? no("P15 A15") : decision;
    }

    /** R32: a contact of the block. */
    private static Decision contact(Viewer viewer, String rules, Decision forCustomers) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR, ANYONE, OTHER_PUBLISHER -> forOwners(viewer, rules, no("P8 R156"));
            case CUSTOMER -> forCustomers;
            case PARTNER, RESELLER -> viewer.opensContacts() ? inChannel(viewer, rules) : no("R32 A41");
        };
    }

    private static Decision forOwners(Viewer viewer, String rules, Decision otherwise) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes(rules);
            case ANYONE, CUSTOMER, PARTNER, RESELLER, OTHER_PUBLISHER -> otherwise;
        };
    }

    private static Decision ownAuthorization(Viewer viewer) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes("P8 P6");
            case PARTNER, RESELLER -> viewer.offering().wasNeverLive() ? no("R316") : ownOnly("P6 P17");
            case ANYONE, CUSTOMER, OTHER_PUBLISHER -> no("P8");
        };
    }

    private static Decision assignedSupportContact(Viewer viewer) {
        return switch (viewer.side()) {
            case OPERATOR -> yes("R162 R183");
            case CUSTOMER -> ownOnly("R162");
            case PARTNER, RESELLER -> {
                var canHaveSold = viewer.standing() != Standing.OUTSIDE || viewer.business() == Business.RUNNING;
                yield canHaveSold ? ownOnly("R162 R184") : notApplicable("P2 R74 P4");
            }
            case PUBLISHER, ANYONE, OTHER_PUBLISHER -> no("R162");
        };
    }

    /** P8, R341, R342. */
    private static Decision partnerSpecificPrice(Viewer viewer) {
        return switch (viewer.side()) {
            case PUBLISHER, OPERATOR -> yes("R342 R334");
            case PARTNER -> {
                if (viewer.isNamed()) {
                    yield ownOnly("R342 R34");
                }
                var isUnderNone = viewer.offering().option() == AudienceOption.NONE;
                yield isUnderNone ? notApplicable("R82 T12") : no("P8");
            }
            case RESELLER -> viewer.isNamed() ? onRequest("R341 P22") : no("P8 R341");
            case ANYONE, CUSTOMER, OTHER_PUBLISHER -> no("P8 R164");
        };
    }
}
