package org.entrepot.relationships.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.domain.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner reads of its customers, resellers and providers, and nothing of anybody else's. */
@Service
@Transactional(readOnly = true)
public class ReadRelationships {

    private static final Set<Role> SEES_CUSTOMERS =
            Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT, Role.BILLING_ADMIN);

    /** R34. */
    private static final Set<Role> SEES_PARTNERSHIPS =
            Set.of(Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private final Organizations organizations;
    private final Relationships relationships;
    private final Links links;
    private final EndCustomerRelationship ending;

    ReadRelationships(
            Organizations organizations, Relationships relationships, Links links, EndCustomerRelationship ending) {
        this.organizations = organizations;
        this.relationships = relationships;
        this.links = links;
        this.ending = ending;
    }

    /** A customer, its agreement and how long it has been one. */
    public record CustomerDetails(
            Organization organization,
            boolean hasDelegatedAdmin,
            Optional<Links.Agreement> agreement,
            List<Recorded<Boolean>> history,
            int activeSubscriptions) {}

    public Outcome<Page<Relationships.Customer>> customers(Actor actor, String text, PageRequest request) {
        return seesCustomers(actor).map(partner -> relationships.customersOf(partner, text, request));
    }

    public Outcome<CustomerDetails> customer(Actor actor, OrganizationId customer) {
        return seesCustomers(actor)
                .then(partner -> relationships.hasCustomer(partner, customer)
                        ? organizations
                                .find(customer)
                                .map(found -> Outcome.done(details(partner, found)))
                                .orElseGet(Denial::notFound)
                        : Denial.notFound());
    }

    /** Resellers of a provider, or providers of a reseller: each sees the other on its list (R16). */
    public Outcome<Partnerships> partnerships(Actor actor) {
        if (!actor.hasAny(SEES_PARTNERSHIPS)) {
            return Denial.needs(Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
        }
        var own = organizations.find(actor.organization());
        var isProvider =
                own.filter(known -> known.is(EnrolmentKind.INDIRECT_PROVIDER)).isPresent();
        var isReseller =
                own.filter(known -> known.is(EnrolmentKind.INDIRECT_RESELLER)).isPresent();
        return Outcome.done(new Partnerships(
                isProvider,
                isProvider ? relationships.resellersOf(actor.organization()) : List.of(),
                isReseller,
                isReseller ? relationships.providersOf(actor.organization()) : List.of()));
    }

    /** The partners of the actor's own organization, which is a customer (R22). */
    public Outcome<List<OurPartner>> ourPartners(Actor actor) {
        if (!actor.has(Role.CUSTOMER_ADMIN)) {
            return Denial.needs(Role.CUSTOMER_ADMIN);
        }
        var customer = actor.organization();
        var ids = relationships.partnersOf(customer);
        var found = organizations.find(ids);
        return Outcome.done(ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(partner -> new OurPartner(partner, links.hasDelegatedAdmin(partner.id(), customer)))
                .toList());
    }

    /** Whether the actor's own organization accepted the customer agreement, or a partner attested it. */
    public boolean hasAgreement(Actor actor) {
        return relationships.hasCustomerAgreement(actor.organization());
    }

    /** A partner as its customer sees it. */
    public record OurPartner(Organization organization, boolean hasDelegatedAdmin) {}

    /** Both sides of the channel that one partner can be on. */
    public record Partnerships(
            boolean isProvider,
            List<Relationships.Link> resellers,
            boolean isReseller,
            List<Relationships.Link> providers) {}

    private Outcome<OrganizationId> seesCustomers(Actor actor) {
        return actor.hasAny(SEES_CUSTOMERS)
                ? Outcome.done(actor.organization())
                : Denial.needs(SEES_CUSTOMERS.stream().sorted().toArray(Role[]::new));
    }

    private CustomerDetails details(OrganizationId partner, Organization customer) {
        return new CustomerDetails(
                customer,
                links.hasDelegatedAdmin(partner, customer.id()),
                links.agreement(customer.id()),
                links.customerHistory(partner, customer.id()),
                ending.countActive(partner, customer.id()));
    }
}
