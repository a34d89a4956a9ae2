package org.entrepot.organizations.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator records that two organizations are one group: a partner may not sell to its own (R7). */
@Service
@Transactional
public class RecordAffiliation {

    private final Standings standings;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Receipts receipts;

    RecordAffiliation(Standings standings, Organizations organizations, BusinessClock clock, Receipts receipts) {
        this.standings = standings;
        this.organizations = organizations;
        this.clock = clock;
        this.receipts = receipts;
    }

    public Outcome<OrganizationId> record(Actor actor, OrganizationId one, OrganizationId other) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        if (one.equals(other)) {
            return Outcome.refused(OrganizationsRefusal.AFFILIATED_WITH_ITSELF);
        }
        if (organizations.find(one).isEmpty() || organizations.find(other).isEmpty()) {
            return Denial.notFound();
        }
        if (standings.affiliates(one).contains(other)) {
            return Outcome.refused(OrganizationsRefusal.ALREADY_AFFILIATED);
        }
        standings.affiliate(one, other, actor, clock.now());
        receipt(actor, OrganizationsReceipt.AFFILIATION_RECORDED, one, other);
        return Outcome.done(other);
    }

    public Outcome<OrganizationId> end(Actor actor, OrganizationId one, OrganizationId other) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        if (!standings.endAffiliation(one, other, clock.now())) {
            return Outcome.refused(OrganizationsRefusal.NOT_AFFILIATED);
        }
        receipt(actor, OrganizationsReceipt.AFFILIATION_ENDED, one, other);
        return Outcome.done(other);
    }

    private void receipt(Actor actor, OrganizationsReceipt kind, OrganizationId one, OrganizationId other) {
        receipts.record(
                actor, kind, ReceiptContent.about("organization", one.value()).andAbout("affiliate", other.value()));
    }
}
