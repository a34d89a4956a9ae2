package org.entrepot.relationships;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organization;

/** Looks links up as they stand now; each question is asked on behalf of one organization of the link. */
public interface Relationships {

    /**
     * Customers of a partner by name.
     *
     * @param text part of the name or beginning of the domain; blank for all
     */
    Page<Customer> customersOf(OrganizationId partner, String text, PageRequest request);

    boolean hasCustomer(OrganizationId partner, OrganizationId customer);

    /** Whether that customer lets the partner act for it (R25, R26); false without a relationship. */
    boolean hasDelegatedAdmin(OrganizationId partner, OrganizationId customer);

    /** Those of the given ones that are customers of the partner. */
    Set<OrganizationId> customersAmong(OrganizationId partner, Collection<OrganizationId> ids);

    /** The partners that a customer has a relationship with (R22), oldest first. */
    List<OrganizationId> partnersOf(OrganizationId customer);

    /** Those of them to which the customer has delegated admin rights (R25, R26). */
    Set<OrganizationId> delegatesOf(OrganizationId customer);

    /** Resellers of a provider (R16), oldest first. */
    List<Link> resellersOf(OrganizationId provider);

    /** Resellers of any of these providers; one statement. */
    Set<OrganizationId> resellersOfAny(Set<OrganizationId> providers);

    /** Providers of a reseller, several if it likes (R21), oldest first. */
    List<Link> providersOf(OrganizationId reseller);

    boolean isResellerOf(OrganizationId reseller, OrganizationId provider);

    /** Whether the customer agreement is accepted or attested now (R226). */
    boolean hasCustomerAgreement(OrganizationId customer);

    /** A customer as its partner sees it. */
    record Customer(Organization organization, Instant since, boolean hasDelegatedAdmin, boolean hasAgreement) {}

    /** The other end of a provider's or a reseller's link. */
    record Link(Organization organization, Instant since) {}
}
