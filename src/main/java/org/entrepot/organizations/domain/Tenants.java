package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;

/** The organizations themselves; every write changes the version. */
public interface Tenants {

    void add(OrganizationId id, String name, DomainName domain, CountryCode country, boolean listed, Instant now);

    /** Keeps every other writer of this organization waiting until the end of the transaction. */
    Optional<Organization> lock(OrganizationId id);

    void edit(OrganizationId id, String name, boolean listed);

    void move(OrganizationId id, CountryCode country, Instant now);

    /** Derives anew what a search can ask for; call it after every write that a search could notice. */
    void refresh(OrganizationId id);

    void addLocation(OrganizationId id, String partnerId, CountryCode country, Instant now);

    List<Location> locations(OrganizationId id);

    void award(OrganizationId id, Set<Competency.Award> awards, Instant now);

    List<Competency.Award> awards(OrganizationId id);

    void replaceSkills(OrganizationId id, List<String> tags);

    List<String> skills(OrganizationId id);

    void keepBillingProfile(OrganizationId id, String company, NewCustomer.BillingProfile profile);

    Optional<NewCustomer.BillingProfile> billingProfile(OrganizationId id);

    /** The operator's list, by name. */
    Page<Organization> search(Filter filter, PageRequest request);

    /**
     * What the operator looks for; empty parts ask nothing.
     *
     * @param text part of a name, beginning of a domain, whole tenant id or whole partner id
     */
    record Filter(String text, Optional<EnrolmentKind> kind, Optional<CountryCode> country) {}

    /** A place of business with its partner (MPN) id (P10, R122). */
    record Location(String partnerId, CountryCode country) {}
}
