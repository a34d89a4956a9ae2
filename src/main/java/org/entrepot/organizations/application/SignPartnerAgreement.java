package org.entrepot.organizations.application;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.PartnerAgreementSigned;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner agreement: once for each region of business, by a global admin; the operator records paper ones (R11). */
@Service
@Transactional
public class SignPartnerAgreement {

    private final Tenants tenants;
    private final Standings standings;
    private final Countries countries;
    private final ChangeProgramStatus status;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    SignPartnerAgreement(
            Tenants tenants,
            Standings standings,
            Countries countries,
            ChangeProgramStatus status,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.standings = standings;
        this.countries = countries;
        this.status = status;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** By a global admin of the partner itself. */
    public Outcome<ProgramRegion> sign(Actor actor, OrganizationId id, ProgramRegion region) {
        if (!actor.has(Role.GLOBAL_ADMIN)) {
            return Denial.needs(Role.GLOBAL_ADMIN);
        }
        return actor.worksFor(id) ? signed(actor, id, region) : Denial.notFound();
    }

    /** By the operator, who holds the paper. */
    public Outcome<ProgramRegion> record(Actor actor, OrganizationId id, ProgramRegion region) {
        return actor.has(Role.OPERATIONS) ? signed(actor, id, region) : Denial.needs(Role.OPERATIONS);
    }

    private Outcome<ProgramRegion> signed(Actor actor, OrganizationId id, ProgramRegion region) {
        return tenants.lock(id)
                .map(organization -> sign(actor, organization, region))
                .orElseGet(Denial::notFound);
    }

    /** Where the company does business: the region of its country and those of its locations (R11, A20). */
    @Transactional(readOnly = true)
    public Set<ProgramRegion> regionsOfBusiness(Organization organization) {
        Set<ProgramRegion> regions = new LinkedHashSet<>();
        organization.region().ifPresent(regions::add);
        tenants.locations(organization.id())
                .forEach(location -> countries.regionOf(location.country()).ifPresent(regions::add));
        return regions;
    }

    private Outcome<ProgramRegion> sign(Actor actor, Organization organization, ProgramRegion region) {
        if (!organization.isParty(Party.PARTNER)) {
            return Outcome.refused(OrganizationsRefusal.NOT_A_PARTNER);
        }
        if (!regionsOfBusiness(organization).contains(region)) {
            return Outcome.refused(OrganizationsRefusal.NO_BUSINESS_IN_REGION);
        }
        var isSigned = standings.agreements(organization.id()).stream()
                .anyMatch(signed -> signed.region().equals(region));
        if (isSigned) {
            return Outcome.refused(OrganizationsRefusal.AGREEMENT_ALREADY_SIGNED);
        }
        write(actor, organization, region);
        return Outcome.done(region);
    }

    private void write(Actor actor, Organization organization, ProgramRegion region) {
        var id = organization.id();
        standings.sign(id, region, actor, clock.now());
        receipts.record(
                actor,
                OrganizationsReceipt.PARTNER_AGREEMENT_SIGNED,
                ReceiptContent.about("organization", id.value())
                        .withCode("region", region.key().replace('_', '-'))
                        .concerning(id));
        events.publishEvent(new PartnerAgreementSigned(id, region));
        var isEligible = organization
                .programStatus()
                .filter(ProgramStatus.ELIGIBLE::equals)
                .isPresent();
        if (isEligible && organization.region().filter(region::equals).isPresent()) {
            status.write(actor, organization, ProgramStatus.ACTIVE, "Partner agreement signed");
        } else {
            tenants.refresh(id);
        }
    }
}
