package org.entrepot.organizations.application;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.ApplicationDecided;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.Application;
import org.entrepot.organizations.domain.Applications;
import org.entrepot.organizations.domain.Claims;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator's queue: an approved partner is Eligible until it signs the partner agreement (R12). */
@Service
@Transactional
public class DecideApplication {

    private static final int LONGEST_REASON = 1_000;

    private final Applications applications;
    private final Foundation foundation;
    private final InvitationLetters letters;
    private final Organizations organizations;
    private final Roster roster;
    private final Claims claims;
    private final Record record;

    DecideApplication(
            Applications applications,
            Foundation foundation,
            InvitationLetters letters,
            Organizations organizations,
            Roster roster,
            Claims claims,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.foundation = foundation;
        this.letters = letters;
        this.organizations = organizations;
        this.roster = roster;
        this.claims = claims;
        this.record = new Record(clock, receipts, events);
    }

    public Outcome<CreateOrganization.Created> approve(Actor actor, UUID id, String reason) {
        return open(actor, id).then(application -> approve(actor, application, reason));
    }

    public Outcome<UUID> reject(Actor actor, UUID id, String reason) {
        return open(actor, id).then(application -> {
            var problems = new Problems();
            var why = problems.at("reason", Inputs.requiredText(reason, LONGEST_REASON));
            return problems.orElse(() -> {
                applications.reject(id, why.orElseThrow(), actor, record.clock().now());
                record.decided(actor, application, false, why.orElseThrow());
                return id;
            });
        });
    }

    private Outcome<Application> open(Actor actor, UUID id) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        return applications
                .lock(id)
                .map(application -> application.isOpen()
                        ? Outcome.done(application)
                        : Outcome.<Application>refused(OrganizationsRefusal.APPLICATION_ALREADY_DECIDED))
                .orElseGet(Denial::notFound);
    }

    private Outcome<CreateOrganization.Created> approve(Actor actor, Application application, String reason) {
        var problems = new Problems();
        var why = problems.at("reason", Inputs.text(reason, LONGEST_REASON));
        claims.claim(application.domain().value());
        claims.claim(application.email().key());
        problems.addIf(organizations.byDomain(application.domain()).isPresent(), "", OrganizationsRefusal.DOMAIN_TAKEN);
        problems.addIf(!roster.takenKeys(Set.of(application.email())).isEmpty(), "", OrganizationsRefusal.EMAIL_TAKEN);
        return problems.orElse(() -> create(actor, application, why.orElseThrow()));
    }

    private CreateOrganization.Created create(Actor actor, Application application, String reason) {
        var kinds = Set.of(application.kind());
        var id = foundation.lay(
                actor,
                OrganizationId.next(),
                application.company(),
                application.domain(),
                application.country(),
                kinds,
                ProgramStatus.ELIGIBLE,
                "Application approved");
        applications.approve(application.id(), id, reason, actor, record.clock().now());
        record.decided(actor, application, true, reason);
        var invited = letters.send(
                actor,
                id,
                application.company(),
                application.email(),
                Administration.firstRoles(kinds),
                application.language());
        return new CreateOrganization.Created(id, Optional.of(invited));
    }

    /** What a decision leaves behind. */
    private record Record(BusinessClock clock, Receipts receipts, ApplicationEventPublisher events) {

        void decided(Actor actor, Application application, boolean approved, String reason) {
            receipts.record(
                    actor,
                    OrganizationsReceipt.APPLICATION_DECIDED,
                    ReceiptContent.about("application", application.id())
                            .with("kind", application.kind())
                            .with("approved", approved)
                            .withHashOf("reason", reason));
            events.publishEvent(new ApplicationDecided(
                    application.id(),
                    approved,
                    reason,
                    application.company(),
                    application.email(),
                    application.language()));
        }
    }
}
