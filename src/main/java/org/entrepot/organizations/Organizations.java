package org.entrepot.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;

/** Looks organizations up, for other modules; whether the reader may know of them is the asker's concern. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /** One statement however many; unknown ids are left out. */
    Map<OrganizationId, Organization> find(Collection<OrganizationId> ids);

    Optional<Organization> byDomain(DomainName domain);

    /** The location that carries this partner (MPN) id (P10). */
    Optional<Organization> byPartnerId(String partnerId);

    /** The partner (MPN) id of its location in its own country, else of its first one; empty when it has none (R122). */
    Optional<String> partnerIdOf(OrganizationId id);

    /** Names alone, for lists; unknown ids are left out. */
    Map<OrganizationId, String> names(Collection<OrganizationId> ids);

    /**
     * Organizations of that kind whose name contains the part, in any case and any script; empty for a blank part.
     *
     * @param limit the most that are returned, in the order of their names
     */
    List<OrganizationId> named(String part, EnrolmentKind kind, int limit);

    /** The one that runs the marketplace. */
    OrganizationId operator();
}
