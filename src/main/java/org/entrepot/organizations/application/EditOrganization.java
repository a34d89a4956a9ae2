package org.entrepot.organizations.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.DirectoryEntryChanged;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Claims;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organization says of itself (R103), and what only the operator may say of it (R102, R122, A23). */
@Service
@Transactional
public class EditOrganization {

    private static final Set<Role> SPEAKS_FOR_IT =
            Set.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.MANAGER, Role.CUSTOMER_ADMIN, Role.OPERATIONS);
    private static final int MOST_SKILLS = 30;
    private static final int LONGEST_SKILL = 60;

    private final Tenants tenants;
    private final Organizations organizations;
    private final Countries countries;
    private final Claims claims;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    EditOrganization(
            Tenants tenants,
            Organizations organizations,
            Countries countries,
            Claims claims,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.countries = countries;
        this.claims = claims;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /**
     * The organization's own profile, as typed.
     *
     * @param version as read, so that nobody overwrites what he has not seen
     */
    public record Profile(String name, boolean isListed, List<String> skills, long version) {}

    public Outcome<Organization> editProfile(Actor actor, OrganizationId id, Profile profile) {
        if (!actor.worksFor(id) && !actor.has(Role.OPERATIONS)) {
            return Denial.notFound();
        }
        if (!actor.hasAny(SPEAKS_FOR_IT)) {
            return Denial.needs(Role.GLOBAL_ADMIN, Role.OWNER, Role.MANAGER, Role.CUSTOMER_ADMIN);
        }
        return tenants.lock(id).map(organization -> edit(organization, profile)).orElseGet(Denial::notFound);
    }

    /** Competencies are awarded, never typed by the partner (R102). */
    public Outcome<Set<Competency.Award>> award(Actor actor, OrganizationId id, Set<Competency.Award> awards) {
        return asOperator(actor, id).map(organization -> {
            tenants.award(id, awards, clock.now());
            tenants.refresh(id);
            events.publishEvent(new DirectoryEntryChanged(id));
            receipts.record(
                    actor,
                    OrganizationsReceipt.COMPETENCIES_AWARDED,
                    ReceiptContent.about("organization", id.value())
                            .with("count", awards.size())
                            .concerning(id));
            return awards;
        });
    }

    /** One partner (MPN) id for each location (P10, R122). */
    public Outcome<Tenants.Location> addLocation(Actor actor, OrganizationId id, String partnerId, String country) {
        return asOperator(actor, id).then(organization -> {
            var problems = new Problems();
            var number = problems.at("partnerId", partnerId(partnerId));
            var where = problems.at("country", countries.parse(country));
            return problems.orElse(() -> {
                tenants.addLocation(id, number.orElseThrow(), where.orElseThrow(), clock.now());
                tenants.refresh(id);
                return new Tenants.Location(number.orElseThrow(), where.orElseThrow());
            });
        });
    }

    /** A partner may move to another country; existing sales stay, new ones follow the new region (A23). A customer's market is fixed (A25). */
    public Outcome<Organization> move(Actor actor, OrganizationId id, String country) {
        return asOperator(actor, id).then(organization -> {
            if (organization.is(EnrolmentKind.CUSTOMER)) {
                return Outcome.refused(OrganizationsRefusal.CUSTOMER_MARKET_IS_FIXED);
            }
            var problems = new Problems();
            var where = problems.at("country", countries.parse(country));
            return problems.orElse(() -> {
                tenants.move(id, where.orElseThrow(), clock.now());
                receipts.record(
                        actor,
                        OrganizationsReceipt.ORGANIZATION_MOVED,
                        ReceiptContent.about("organization", id.value())
                                .with("before", organization.country())
                                .with("country", where.orElseThrow())
                                .concerning(id));
                return refreshed(id);
            });
        });
    }

    private Outcome<Organization> edit(Organization organization, Profile profile) {
        if (organization.version() != profile.version()) {
            return Outcome.refused(Denial.STALE_STATE);
        }
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(profile.name(), CreateOrganization.LONGEST_NAME));
        var skills = skills(problems, profile.skills());
        return problems.orElse(() -> {
            tenants.edit(organization.id(), name.orElseThrow(), profile.isListed());
            tenants.replaceSkills(organization.id(), skills);
            return refreshed(organization.id());
        });
    }

    private static List<String> skills(Problems problems, List<String> typed) {
        List<String> tags = new ArrayList<>();
        typed.stream()
                .filter(tag -> !tag.isBlank())
                .forEach(tag ->
                        problems.at("skills", Inputs.name(tag, LONGEST_SKILL)).ifPresent(tags::add));
        problems.addIf(
                tags.size() > MOST_SKILLS, "skills", OrganizationsRefusal.TOO_MANY_SKILLS, String.valueOf(MOST_SKILLS));
        return tags;
    }

    private Outcome<String> partnerId(String typed) {
        var number = typed.strip();
        if (!number.matches("[1-9][0-9]{3,9}")) {
            return Outcome.refused(OrganizationsRefusal.PARTNER_ID_MALFORMED);
        }
        claims.claim(number);
        return organizations.byPartnerId(number).isPresent()
                ? Outcome.refused(OrganizationsRefusal.PARTNER_ID_TAKEN)
                : Outcome.done(number);
    }

    private Outcome<Organization> asOperator(Actor actor, OrganizationId id) {
        return actor.has(Role.OPERATIONS)
                ? tenants.lock(id).map(Outcome::done).orElseGet(Denial::notFound)
                : Denial.needs(Role.OPERATIONS);
    }

    private Organization refreshed(OrganizationId id) {
        tenants.refresh(id);
        events.publishEvent(new DirectoryEntryChanged(id));
        return organizations.find(id).orElseThrow();
    }
}
