package org.entrepot.receipts;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;

/** Actors and kinds for tests of receipts. */
public final class ReceiptsFixture {

    /** A kind as a module declares it. */
    public enum Kind implements ReceiptKind {
        SOMETHING_HAPPENED
    }

    private ReceiptsFixture() {}

    public static Actor publisher() {
        return someone(Role.MANAGER);
    }

    public static Actor partner() {
        return someone(Role.ADMIN_AGENT);
    }

    public static Actor operator() {
        return someone(Role.OPERATIONS);
    }

    public static Actor someone(Role... roles) {
        return Actor.person(UserId.next(), OrganizationId.next(), "Somebody", Set.of(roles));
    }
}
