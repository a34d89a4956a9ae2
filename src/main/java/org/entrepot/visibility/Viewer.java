package org.entrepot.visibility;

import java.util.List;
import java.util.Set;
import org.entrepot.kernel.Role;

/**
 * The facts about somebody who looks at an offer.
 *
 * @param isInvited to the preview (R323)
 * @param isNamed the partner for whom a price was made; a reseller when that is one of its providers (R342)
 * @param ownsPrice the partner whose resale price it is (P22)
 */
public record Viewer(
        Side side,
        Offering offering,
        Set<Role> roles,
        Standing standing,
        Business business,
        boolean isInvited,
        boolean isNamed,
        boolean ownsPrice) {

    /** R32: who opens the contacts; the others see that they exist and who can. */
    public static final Set<Role> CONTACT_ROLES = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer anyone(Offering offering) {
        return new Viewer(Side.ANYONE, offering, Set.of(), Standing.OUTSIDE, Business.NOT_ASKED, false, false, false);
    }

    public static Viewer customer(Offering offering, Business business) {
        return new Viewer(Side.CUSTOMER, offering, Set.of(), Standing.OUTSIDE, business, false, false, false);
    }

    public static Viewer partner(Offering offering, Set<Role> roles, Standing standing, Business business) {
        return new Viewer(Side.PARTNER, offering, roles, standing, business, false, false, false);
    }

    /** @param standing of its best provider */
    public static Viewer reseller(Offering offering, Set<Role> roles, Standing standing, Business business) {
        return new Viewer(Side.RESELLER, offering, roles, standing, business, false, false, false);
    }

    public static Viewer publisher(Offering offering) {
        return of(Side.PUBLISHER, offering);
    }

    public static Viewer otherPublisher(Offering offering) {
        return of(Side.OTHER_PUBLISHER, offering);
    }

    public static Viewer operator(Offering offering) {
        return of(Side.OPERATOR, offering);
    }

    private static Viewer of(Side side, Offering offering) {
        return new Viewer(side, offering, Set.of(), Standing.OUTSIDE, Business.NOT_ASKED, false, false, false);
    }

    public Viewer invited() {
        return new Viewer(side, offering, roles, standing, business, true, isNamed, ownsPrice);
    }

    public Viewer named() {
        return new Viewer(side, offering, roles, standing, business, isInvited, true, ownsPrice);
    }

    public Viewer owningPrice() {
        return new Viewer(side, offering, roles, standing, business, isInvited, isNamed, true);
    }

    boolean opensContacts() {
        return roles.stream().anyMatch(CONTACT_ROLES::contains);
    }

    boolean isInMarketplace() {
        return side == Side.PARTNER || side == Side.RESELLER;
    }

    /** Why this viewer is treated as it is, whatever it looks at. */
    List<String> basis() {
        return switch (side) {
            case RESELLER -> List.of("P15", "R176");
            case OTHER_PUBLISHER -> List.of("R156", "A28");
            case PARTNER -> standing == Standing.WINDING_DOWN ? List.of("P3") : List.of();
            case ANYONE, CUSTOMER, PUBLISHER, OPERATOR -> List.of();
        };
    }
}
