package org.entrepot.relationships.application;

import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.PartnershipEnded;
import org.entrepot.relationships.domain.Links;
import org.entrepot.relationships.domain.RelationshipsReceipt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A provider parts from a reseller; the reseller's customers stay where they are, and nobody is told by mail (R19). */
@Service
@Transactional
public class EndPartnership {

    private static final Set<Role> MAY =
            Set.of(Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.OPERATIONS);

    private final Links links;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    EndPartnership(Links links, BusinessClock clock, Receipts receipts, ApplicationEventPublisher events) {
        this.links = links;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    public Outcome<OrganizationId> end(Actor actor, OrganizationId provider, OrganizationId reseller) {
        if (!actor.worksFor(provider) && !actor.has(Role.OPERATIONS)) {
            return Denial.notFound();
        }
        if (!actor.hasAny(MAY)) {
            return Denial.needs(Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
        }
        if (!links.endPartnership(provider, reseller, clock.now())) {
            return Denial.notFound();
        }
        receipts.record(
                actor,
                RelationshipsReceipt.PARTNERSHIP_ENDED,
                ReceiptContent.about("provider", provider.value())
                        .andAbout("reseller", reseller.value())
                        .concerning(provider, reseller));
        events.publishEvent(new PartnershipEnded(provider, reseller));
        return Outcome.done(reseller);
    }
}
