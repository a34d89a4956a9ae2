package org.entrepot.organizations.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentChanged;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator enrols an organization as one more kind, or ends an enrolment (R1, R8). */
@Service
@Transactional
public class EnrolOrganization {

    private final Tenants tenants;
    private final Standings standings;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    EnrolOrganization(
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

    public Outcome<EnrolmentKind> enrol(Actor actor, OrganizationId id, EnrolmentKind kind) {
        return locked(actor, id).then(organization -> enrol(actor, organization, kind));
    }

    public Outcome<EnrolmentKind> end(Actor actor, OrganizationId id, EnrolmentKind kind) {
        return locked(actor, id).then(organization -> end(actor, organization, kind));
    }

    private Outcome<EnrolmentKind> enrol(Actor actor, Organization organization, EnrolmentKind kind) {
        if (kind == EnrolmentKind.OPERATOR) {
            return Outcome.refused(OrganizationsRefusal.MARKETPLACE_ALREADY_FOUNDED);
        }
        if (organization.is(kind)) {
            return Outcome.refused(OrganizationsRefusal.ALREADY_ENROLLED);
        }
        standings.enrol(organization.id(), kind, actor, clock.now());
        if (kind.party() == Party.PARTNER && organization.programStatus().isEmpty()) {
            standings.changeStatus(organization.id(), ProgramStatus.ELIGIBLE, "Enrolled", actor, clock.now());
        }
        return done(actor, organization.id(), kind, true);
    }

    private Outcome<EnrolmentKind> end(Actor actor, Organization organization, EnrolmentKind kind) {
        if (kind == EnrolmentKind.OPERATOR || !organization.is(kind)) {
            return Outcome.refused(OrganizationsRefusal.NOT_ENROLLED);
        }
        standings.endEnrolment(organization.id(), kind, clock.now());
        return done(actor, organization.id(), kind, false);
    }

    private Outcome<EnrolmentKind> done(Actor actor, OrganizationId id, EnrolmentKind kind, boolean isEnrolled) {
        tenants.refresh(id);
        receipts.record(
                actor,
                isEnrolled ? OrganizationsReceipt.ENROLLED : OrganizationsReceipt.ENROLMENT_ENDED,
                ReceiptContent.about("organization", id.value())
                        .with("kind", kind)
                        .concerning(id));
        events.publishEvent(new EnrolmentChanged(id, kind, isEnrolled));
        return Outcome.done(kind);
    }

    private Outcome<Organization> locked(Actor actor, OrganizationId id) {
        return actor.has(Role.OPERATIONS)
                ? tenants.lock(id).map(Outcome::done).orElseGet(Denial::notFound)
                : Denial.needs(Role.OPERATIONS);
    }
}
