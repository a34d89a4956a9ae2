package org.entrepot.channel;

import java.util.Set;
import org.entrepot.kernel.OrganizationId;

/** Through which of its resellers an authorized provider may sell (R97). */
public sealed interface OnwardRight {

    record All() implements OnwardRight {}

    record Nobody() implements OnwardRight {}

    record These(Set<OrganizationId> resellers) implements OnwardRight {
        public These {
            resellers = Set.copyOf(resellers);
            if (resellers.isEmpty()) {
                throw new IllegalArgumentException("these, but none named");
            }
        }
    }
}
