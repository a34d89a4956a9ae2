package org.entrepot.relationships.application;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.CustomerOrganizations;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.CustomerRelationshipRecorded;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.domain.Links;
import org.entrepot.relationships.domain.RelationshipsReceipt;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner gets a customer, in its own region only; other partners of the customer keep what they have (R22-R25). */
@Service
@Transactional
public class RecordCustomerRelationship {

    private static final Set<Role> MAY = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private final Organizations organizations;
    private final CustomerOrganizations newCustomers;
    private final Relationships relationships;
    private final Links links;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    RecordCustomerRelationship(
            Organizations organizations,
            CustomerOrganizations newCustomers,
            Relationships relationships,
            Links links,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.newCustomers = newCustomers;
        this.relationships = relationships;
        this.links = links;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    public Outcome<OrganizationId> record(
            Actor actor, OrganizationId partner, OrganizationId customer, boolean delegatedAdmin) {
        if (!actor.worksFor(partner) && !actor.has(Role.OPERATIONS)) {
            return Denial.notFound();
        }
        if (!actor.hasAny(MAY) && !actor.has(Role.OPERATIONS)) {
            return needsRole();
        }
        var one = organizations.find(partner);
        var other = organizations.find(customer);
        if (one.isEmpty() || other.isEmpty()) {
            return Denial.notFound();
        }
        return record(actor, one.get(), other.get(), delegatedAdmin);
    }

    /** An organization that is here already, named by its domain. */
    public Outcome<OrganizationId> recordByDomain(Actor actor, String domain, boolean delegatedAdmin) {
        if (!actor.hasAny(MAY)) {
            return needsRole();
        }
        var problems = new Problems();
        var customer = problems.at("domain", DomainName.parse(domain).then(this::customerAt));
        return customer.map(found -> record(actor, actor.organization(), found.id(), delegatedAdmin))
                .orElseGet(() -> Outcome.refused(problems.all()));
    }

    /** A customer that is no organization here yet: made and linked in one step (R24, R124). */
    public Outcome<OrganizationId> recordNew(Actor actor, NewCustomer customer, boolean delegatedAdmin) {
        return newCustomers.create(actor, customer).map(id -> {
            write(actor, actor.organization(), id, delegatedAdmin);
            return id;
        });
    }

    private Outcome<OrganizationId> record(
            Actor actor, Organization partner, Organization customer, boolean delegatedAdmin) {
        if (!partner.isParty(Party.PARTNER)) {
            return Denial.notFound();
        }
        if (!partner.isProgramActive()) {
            return Outcome.refused(RelationshipsRefusal.PARTNER_PROGRAM_NOT_ACTIVE);
        }
        if (!customer.is(EnrolmentKind.CUSTOMER)
                || customer.isTransacting()
                || customer.id().equals(partner.id())) {
            return Outcome.refused(RelationshipsRefusal.NOT_A_CUSTOMER_TENANT);
        }
        if (!partner.sharesRegionWith(customer)) {
            return Outcome.refused(RelationshipsRefusal.CUSTOMER_OUTSIDE_REGION);
        }
        links.lock(partner.id(), customer.id());
        if (relationships.hasCustomer(partner.id(), customer.id())) {
            return Outcome.refused(RelationshipsRefusal.ALREADY_LINKED);
        }
        write(actor, partner.id(), customer.id(), delegatedAdmin);
        return Outcome.done(customer.id());
    }

    private void write(Actor actor, OrganizationId partner, OrganizationId customer, boolean delegatedAdmin) {
        links.addCustomer(partner, customer, delegatedAdmin, actor, clock.now());
        receipts.record(
                actor,
                RelationshipsReceipt.CUSTOMER_RELATIONSHIP_RECORDED,
                ReceiptContent.about("partner", partner.value())
                        .andAbout("customer", customer.value())
                        .with("delegated-admin", delegatedAdmin)
                        .concerning(partner, customer));
        events.publishEvent(new CustomerRelationshipRecorded(partner, customer));
    }

    private Outcome<Organization> customerAt(DomainName domain) {
        return organizations
                .byDomain(domain)
                .filter(found -> found.is(EnrolmentKind.CUSTOMER))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(RelationshipsRefusal.ORGANIZATION_UNKNOWN));
    }

    private static Outcome<OrganizationId> needsRole() {
        return Denial.needs(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    }
}
