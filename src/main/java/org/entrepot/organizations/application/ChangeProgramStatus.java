package org.entrepot.organizations.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.ProgramStatusChanged;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator changes how a partner stands in the program, with a reason that stays (R12, R13). */
@Service
@Transactional
public class ChangeProgramStatus {

    private static final int LONGEST_REASON = 1_000;

    private final Tenants tenants;
    private final Standings standings;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    ChangeProgramStatus(
            Tenants tenants,
            Standings standings,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.standings = standings;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    public Outcome<ProgramStatus> change(Actor actor, OrganizationId id, ProgramStatus status, String reason) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        return tenants.lock(id)
                .map(organization -> change(actor, organization, status, reason))
                .orElseGet(Denial::notFound);
    }

    private Outcome<ProgramStatus> change(Actor actor, Organization organization, ProgramStatus status, String reason) {
        if (!organization.isParty(Party.PARTNER)) {
            return Outcome.refused(OrganizationsRefusal.NOT_A_PARTNER);
        }
        var problems = new Problems();
        var why = problems.at("reason", Inputs.requiredText(reason, LONGEST_REASON));
        problems.addIf(
                organization.programStatus().filter(status::equals).isPresent(),
                "status",
                OrganizationsRefusal.STATUS_UNCHANGED);
        return problems.orElse(() -> write(actor, organization, status, why.orElseThrow()));
    }

    /** Also the end of signing: Eligible becomes Active (R12). The caller holds the organization's lock. */
    ProgramStatus write(Actor actor, Organization organization, ProgramStatus status, String reason) {
        var id = organization.id();
        standings.changeStatus(id, status, reason, actor, clock.now());
        tenants.refresh(id);
        var content = ReceiptContent.about("organization", id.value())
                .with("status", status)
                .withHashOf("reason", reason)
                .concerning(id);
        receipts.record(
                actor,
                OrganizationsReceipt.PROGRAM_STATUS_CHANGED,
                organization
                        .programStatus()
                        .map(before -> content.with("before", before))
                        .orElse(content));
        events.publishEvent(new ProgramStatusChanged(id, organization.programStatus(), status, reason));
        return status;
    }
}
