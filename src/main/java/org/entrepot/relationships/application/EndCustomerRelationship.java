package org.entrepot.relationships.application;

import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.CustomerRelationshipEnded;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.domain.Links;
import org.entrepot.relationships.domain.RelationshipsReceipt;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.entrepot.relationships.spi.ActiveSubscriptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ending of a customer relationship by the partner (R28, R29), and of its delegated rights by the customer (R26). */
@Service
@Transactional
public class EndCustomerRelationship {

    private final Organizations organizations;
    private final Relationships relationships;
    private final Links links;
    private final List<ActiveSubscriptions> subscriptions;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    EndCustomerRelationship(
            Organizations organizations,
            Relationships relationships,
            Links links,
            List<ActiveSubscriptions> subscriptions,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.relationships = relationships;
        this.links = links;
        this.subscriptions = List.copyOf(subscriptions);
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** Only a direct bill partner or provider, only by a global admin, only when nothing is active (R28). */
    public Outcome<OrganizationId> end(Actor actor, OrganizationId customer) {
        links.lock(actor.organization(), customer);
        return mayEnd(actor, customer).then(_ -> end(actor, actor.organization(), customer));
    }

    /** The customer whose relationship could end, and how many subscriptions still stand against it. */
    @Transactional(readOnly = true)
    public Outcome<Ending> preview(Actor actor, OrganizationId customer) {
        return mayEnd(actor, customer)
                .then(_ -> organizations.find(customer).map(Outcome::done).orElseGet(Denial::notFound))
                .map(found -> new Ending(found, countActive(actor.organization(), customer)));
    }

    /** What a removal would end. */
    public record Ending(Organization customer, int activeSubscriptions) {}

    private Outcome<OrganizationId> mayEnd(Actor actor, OrganizationId customer) {
        if (!actor.has(Role.GLOBAL_ADMIN)) {
            return Denial.needs(Role.GLOBAL_ADMIN);
        }
        var partner = actor.organization();
        if (!relationships.hasCustomer(partner, customer)) {
            return Denial.notFound();
        }
        return organizations.find(partner).map(Organization::isTransacting).orElse(false)
                ? Outcome.done(customer)
                : Outcome.refused(RelationshipsRefusal.ONLY_TRANSACTING_PARTNERS_REMOVE);
    }

    private Outcome<OrganizationId> end(Actor actor, OrganizationId partner, OrganizationId customer) {
        var active = countActive(partner, customer);
        if (active > 0) {
            return Outcome.refused(RelationshipsRefusal.SUBSCRIPTIONS_STILL_ACTIVE, String.valueOf(active));
        }
        links.endCustomer(partner, customer, clock.now());
        receipts.record(actor, RelationshipsReceipt.CUSTOMER_RELATIONSHIP_ENDED, about(partner, customer));
        events.publishEvent(new CustomerRelationshipEnded(partner, customer));
        return Outcome.done(customer);
    }

    /** The customer takes delegated rights back and keeps the relationship, so that renewals go on (R26). */
    public Outcome<OrganizationId> withdrawDelegatedAdmin(Actor actor, OrganizationId partner) {
        if (!actor.has(Role.CUSTOMER_ADMIN)) {
            return Denial.needs(Role.CUSTOMER_ADMIN);
        }
        var customer = actor.organization();
        links.lock(partner, customer);
        if (!relationships.hasCustomer(partner, customer)) {
            return Denial.notFound();
        }
        if (!links.hasDelegatedAdmin(partner, customer)) {
            return Outcome.refused(RelationshipsRefusal.NO_DELEGATED_ADMIN);
        }
        links.endCustomer(partner, customer, clock.now());
        links.addCustomer(partner, customer, false, actor, clock.now());
        receipts.record(actor, RelationshipsReceipt.DELEGATED_ADMIN_WITHDRAWN, about(partner, customer));
        return Outcome.done(partner);
    }

    public int countActive(OrganizationId partner, OrganizationId customer) {
        return subscriptions.stream()
                .mapToInt(known -> known.count(partner, customer))
                .sum();
    }

    private static ReceiptContent about(OrganizationId partner, OrganizationId customer) {
        return ReceiptContent.about("partner", partner.value())
                .andAbout("customer", customer.value())
                .concerning(partner, customer);
    }
}
