package org.entrepot.relationships.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.PartnershipRecorded;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.domain.Links;
import org.entrepot.relationships.domain.RelationshipsReceipt;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reseller authorises a provider, so that it may order for the reseller's customers; inside one region only (R16-R18). */
@Service
@Transactional
public class RecordPartnership {

    private final Organizations organizations;
    private final Relationships relationships;
    private final Links links;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    RecordPartnership(
            Organizations organizations,
            Relationships relationships,
            Links links,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.relationships = relationships;
        this.links = links;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** By a global admin of the reseller, whose consent it takes (R16, R34), or by the operator. */
    public Outcome<OrganizationId> record(Actor actor, OrganizationId provider, OrganizationId reseller) {
        if (!actor.worksFor(reseller) && !actor.has(Role.OPERATIONS)) {
            return Denial.notFound();
        }
        if (!actor.has(Role.GLOBAL_ADMIN) && !actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.GLOBAL_ADMIN);
        }
        var one = organizations.find(provider);
        var other = organizations.find(reseller);
        if (one.isEmpty() || other.isEmpty()) {
            return Denial.notFound();
        }
        return record(actor, one.get(), other.get());
    }

    private Outcome<OrganizationId> record(Actor actor, Organization provider, Organization reseller) {
        if (!provider.is(EnrolmentKind.INDIRECT_PROVIDER)) {
            return Outcome.refused(RelationshipsRefusal.NOT_AN_INDIRECT_PROVIDER);
        }
        if (!reseller.is(EnrolmentKind.INDIRECT_RESELLER)) {
            return Outcome.refused(RelationshipsRefusal.NOT_AN_INDIRECT_RESELLER);
        }
        if (!provider.sharesRegionWith(reseller)) {
            return Outcome.refused(RelationshipsRefusal.PARTNERS_IN_DIFFERENT_REGIONS);
        }
        if (!provider.isProgramActive() || !reseller.isProgramActive()) {
            return Outcome.refused(RelationshipsRefusal.PARTNER_PROGRAM_NOT_ACTIVE);
        }
        links.lock(provider.id(), reseller.id());
        if (relationships.isResellerOf(reseller.id(), provider.id())) {
            return Outcome.refused(RelationshipsRefusal.ALREADY_LINKED);
        }
        write(actor, provider.id(), reseller.id());
        return Outcome.done(provider.id());
    }

    private void write(Actor actor, OrganizationId provider, OrganizationId reseller) {
        links.addPartnership(provider, reseller, actor, clock.now());
        receipts.record(
                actor,
                RelationshipsReceipt.PARTNERSHIP_RECORDED,
                ReceiptContent.about("provider", provider.value())
                        .andAbout("reseller", reseller.value())
                        .concerning(provider, reseller));
        events.publishEvent(new PartnershipRecorded(provider, reseller));
    }
}
