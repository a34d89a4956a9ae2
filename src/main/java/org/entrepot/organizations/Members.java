package org.entrepot.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/** Looks members up, for sign-in and notices. Answers pending members too, never removed ones. */
public interface Members {

    /** Whatever the capitals of the address. */
    Optional<Member> byEmail(String email);

    Optional<Member> byId(UserId id);

    /** Those who have joined, by name. */
    List<Member> activeOf(OrganizationId organization);

    /** The same for many at once, in no order; one statement. */
    List<Member> activeOf(Collection<OrganizationId> organizations);
}
