package org.entrepot.support.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;

/** Support profiles of partners and of the operator (R186). */
public interface Profiles {

    /** Those that have one; one statement. */
    Map<OrganizationId, SupportProfile> of(Collection<OrganizationId> organizations, AsOf asOf);

    /** Of the actor's own organization. */
    void describe(Actor by, SupportProfile profile, Instant at);
}
