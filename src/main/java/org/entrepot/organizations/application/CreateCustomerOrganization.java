package org.entrepot.organizations.application;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PhoneNumber;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.CustomerOrganizations;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Claims;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.organizations.domain.Tenants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner brings a customer that is no tenant yet: only in its own region, only while its program status is Active (R13, R124). */
@Service
@Transactional
class CreateCustomerOrganization implements CustomerOrganizations {

    private static final Set<Role> BRINGS_CUSTOMERS = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_POSTAL_CODE = 20;

    private final Foundation foundation;
    private final InvitationLetters letters;
    private final Organizations organizations;
    private final Countries countries;
    private final Tenants tenants;
    private final Roster roster;
    private final Claims claims;

    CreateCustomerOrganization(
            Foundation foundation,
            InvitationLetters letters,
            Organizations organizations,
            Countries countries,
            Tenants tenants,
            Roster roster,
            Claims claims) {
        this.foundation = foundation;
        this.letters = letters;
        this.organizations = organizations;
        this.countries = countries;
        this.tenants = tenants;
        this.roster = roster;
        this.claims = claims;
    }

    @Override
    public Outcome<OrganizationId> create(Actor actor, NewCustomer customer) {
        if (!actor.hasAny(BRINGS_CUSTOMERS)) {
            return Denial.needs(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
        }
        return organizations
                .find(actor.organization())
                .filter(Organization::isTransacting)
                .map(partner -> create(actor, partner, customer))
                .orElseGet(() -> Outcome.refused(OrganizationsRefusal.ONLY_TRANSACTING_PARTNERS_CREATE_CUSTOMERS));
    }

    private Outcome<OrganizationId> create(Actor actor, Organization partner, NewCustomer customer) {
        if (!partner.isProgramActive()) {
            return Outcome.refused(OrganizationsRefusal.PARTNER_NOT_ACTIVE);
        }
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(customer.name(), CreateOrganization.LONGEST_NAME));
        var domain = problems.at("domain", DomainName.parse(customer.domain()).then(this::free));
        var country =
                problems.at("country", countries.parse(customer.country()).then(code -> inRegionOf(partner, code)));
        var billing = billing(problems, customer.billing());
        var admin = problems.atOptional("adminEmail", customer.adminEmail(), () -> free(customer.adminEmail()));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems.all());
        }
        var id = foundation.lay(
                actor,
                OrganizationId.next(),
                name.orElseThrow(),
                domain.orElseThrow(),
                country.orElseThrow(),
                Set.of(EnrolmentKind.CUSTOMER),
                ProgramStatus.PENDING,
                "");
        tenants.keepBillingProfile(id, name.orElseThrow(), billing.orElseThrow());
        admin.ifPresent(email ->
                letters.send(actor, id, name.orElseThrow(), email, Set.of(Role.CUSTOMER_ADMIN), Locale.ENGLISH));
        return Outcome.done(id);
    }

    private static Optional<NewCustomer.BillingProfile> billing(Problems problems, NewCustomer.BillingProfile typed) {
        var address = problems.at("billing.addressLine", Inputs.name(typed.addressLine(), LONGEST_LINE));
        var city = problems.at("billing.city", Inputs.name(typed.city(), LONGEST_LINE));
        var postal = problems.at("billing.postalCode", Inputs.name(typed.postalCode(), LONGEST_POSTAL_CODE));
        var contact = problems.at("billing.contactName", Inputs.name(typed.contactName(), LONGEST_LINE));
        var email = problems.at("billing.email", EmailAddress.parse(typed.email()));
        var phone = problems.atOptional("billing.phone", typed.phone(), () -> PhoneNumber.parse(typed.phone()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewCustomer.BillingProfile(
                address.orElseThrow(),
                city.orElseThrow(),
                postal.orElseThrow(),
                contact.orElseThrow(),
                email.orElseThrow().value(),
                phone.map(PhoneNumber::value).orElse("")));
    }

    private Outcome<CountryCode> inRegionOf(Organization partner, CountryCode country) {
        return countries
                        .regionOf(country)
                        .filter(region ->
                                partner.region().filter(region::equals).isPresent())
                        .isPresent()
                ? Outcome.done(country)
                : Outcome.refused(OrganizationsRefusal.OUTSIDE_OWN_REGION);
    }

    private Outcome<DomainName> free(DomainName domain) {
        claims.claim(domain.value());
        return organizations.byDomain(domain).isPresent()
                ? Outcome.refused(OrganizationsRefusal.DOMAIN_TAKEN)
                : Outcome.done(domain);
    }

    private Outcome<EmailAddress> free(String typed) {
        return EmailAddress.parse(typed).then(email -> {
            claims.claim(email.key());
            return roster.takenKeys(Set.of(email)).isEmpty()
                    ? Outcome.done(email)
                    : Outcome.refused(OrganizationsRefusal.EMAIL_TAKEN);
        });
    }
}
