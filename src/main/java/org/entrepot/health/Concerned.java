package org.entrepot.health;

import java.util.List;
import org.entrepot.kernel.OrganizationId;

/**
 * A company that an incident concerns through running subscriptions.
 *
 * @param customers how many of its customers use what is concerned
 * @param some the first of them by id, at most {@link #NAMED}: no mail carries hundreds of names
 */
public record Concerned(OrganizationId organization, int customers, List<OrganizationId> some) {

    public static final int NAMED = 10;

    public Concerned {
        some = List.copyOf(some);
    }
}
