package org.entrepot.organizations.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.TenantId;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.Application;
import org.entrepot.organizations.domain.Applications;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator reads of everybody, an organization of itself, and a publisher of partners. */
@Service
@Transactional(readOnly = true)
public class ReadOrganizations {

    private final Organizations organizations;
    private final Tenants tenants;
    private final Standings standings;
    private final Roster roster;
    private final Applications applications;
    private final PartnerDirectory directory;
    private final SignPartnerAgreement agreements;

    ReadOrganizations(
            Organizations organizations,
            Tenants tenants,
            Standings standings,
            Roster roster,
            Applications applications,
            PartnerDirectory directory,
            SignPartnerAgreement agreements) {
        this.organizations = organizations;
        this.tenants = tenants;
        this.standings = standings;
        this.roster = roster;
        this.applications = applications;
        this.directory = directory;
        this.agreements = agreements;
    }

    /** Everything about one organization. */
    public record Details(
            Organization organization,
            Set<ProgramRegion> regionsOfBusiness,
            List<Standings.Signed> agreements,
            List<Tenants.Location> locations,
            List<Competency.Award> competencies,
            List<String> skills,
            Map<OrganizationId, String> affiliates,
            List<Recorded<EnrolmentKind>> enrolments,
            List<Standings.StatusChange> statusChanges,
            Optional<NewCustomer.BillingProfile> billing) {

        /** Regions of business whose agreement nobody has signed yet (R11). */
        public List<ProgramRegion> unsignedRegions() {
            return regionsOfBusiness.stream()
                    .filter(region -> agreements.stream()
                            .noneMatch(signed -> signed.region().equals(region)))
                    .toList();
        }
    }

    public Outcome<Page<Organization>> search(Actor actor, Tenants.Filter filter, PageRequest request) {
        return mayReadAll(actor)
                .map(_ -> exact(filter.text())
                        .map(found -> new Page<>(List.of(found), Optional.empty()))
                        .orElseGet(() -> tenants.search(filter, request)));
    }

    /** The actor's own organization; a member without a role sees its own profile only (R41). */
    public Outcome<Details> own(Actor actor) {
        return mayReadOwn(actor).then(_ -> found(actor.organization()));
    }

    /** Any organization, for the operator. */
    public Outcome<Details> details(Actor actor, OrganizationId id) {
        return mayReadAll(actor).then(_ -> found(id));
    }

    /** People of the actor's own organization. */
    public Outcome<List<Roster.Entry>> colleagues(Actor actor) {
        return mayReadOwn(actor).map(_ -> roster.of(actor.organization()));
    }

    /** People of any organization, for the operator. */
    public Outcome<List<Roster.Entry>> members(Actor actor, OrganizationId id) {
        return mayReadAll(actor)
                .then(_ -> organizations.find(id).map(Outcome::done).orElseGet(Denial::notFound))
                .map(_ -> roster.of(id));
    }

    public Outcome<Page<Application>> applications(Actor actor, boolean undecidedOnly, PageRequest request) {
        return mayReadAll(actor).map(_ -> applications.list(undecidedOnly, request));
    }

    public Outcome<Application> application(Actor actor, UUID id) {
        return mayReadAll(actor)
                .then(_ -> applications.find(id).map(Outcome::done).orElseGet(Denial::notFound));
    }

    /** The partner directory is for publishers, and for the operator who helps them (R87). */
    public Outcome<Page<PartnerDirectory.Entry>> partners(
            Actor actor, PartnerDirectory.Search search, PageRequest request) {
        return actor.actsAs(Party.PUBLISHER) || actor.actsAs(Party.OPERATOR)
                ? Outcome.done(directory.search(search, request))
                : Denial.needs(Role.OWNER, Role.MANAGER, Role.DEVELOPER);
    }

    private Outcome<Details> found(OrganizationId id) {
        return organizations.find(id).map(found -> Outcome.done(details(found))).orElseGet(Denial::notFound);
    }

    private static Outcome<Actor> mayReadOwn(Actor actor) {
        return actor.roles().isEmpty() ? Denial.needs(Administration.managers()) : Outcome.done(actor);
    }

    private static Outcome<Actor> mayReadAll(Actor actor) {
        return actor.actsAs(Party.OPERATOR) ? Outcome.done(actor) : Denial.needs(Role.OPERATIONS, Role.CERTIFICATION);
    }

    private Details details(Organization organization) {
        var id = organization.id();
        return new Details(
                organization,
                agreements.regionsOfBusiness(organization),
                standings.agreements(id),
                tenants.locations(id),
                tenants.awards(id),
                tenants.skills(id),
                organizations.names(standings.affiliates(id)),
                standings.enrolments(id),
                standings.statusChanges(id),
                tenants.billingProfile(id));
    }

    private Optional<Organization> exact(String text) {
        if (TenantId.parse(text) instanceof Outcome.Done<OrganizationId>(var id)) {
            return organizations.find(id);
        }
        return text.strip().matches("[0-9]{4,10}") ? organizations.byPartnerId(text.strip()) : Optional.empty();
    }
}
