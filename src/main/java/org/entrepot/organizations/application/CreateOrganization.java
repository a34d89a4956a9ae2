package org.entrepot.organizations.application;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.Claims;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.organizations.domain.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator takes a company in by its own hand, and asks its first administrator to join. */
@Service
@Transactional
public class CreateOrganization {

    static final int LONGEST_NAME = 200;

    private final Foundation foundation;
    private final InvitationLetters letters;
    private final Organizations organizations;
    private final Countries countries;
    private final Roster roster;
    private final Claims claims;

    CreateOrganization(
            Foundation foundation,
            InvitationLetters letters,
            Organizations organizations,
            Countries countries,
            Roster roster,
            Claims claims) {
        this.foundation = foundation;
        this.letters = letters;
        this.organizations = organizations;
        this.countries = countries;
        this.roster = roster;
        this.claims = claims;
    }

    /**
     * As typed.
     *
     * @param adminEmail who administers it; blank for nobody yet
     */
    public record Command(
            String name, String domain, String country, Set<EnrolmentKind> kinds, String adminEmail, Locale language) {}

    /** @param invitation of the first administrator, when one was named */
    public record Created(OrganizationId id, Optional<Invited> invitation) {}

    public Outcome<Created> create(Actor actor, Command command) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(command.name(), LONGEST_NAME));
        var domain = problems.at("domain", DomainName.parse(command.domain()).then(this::free));
        var country = problems.at("country", countries.parse(command.country()));
        var admin = problems.atOptional("adminEmail", command.adminEmail(), () -> free(command.adminEmail()));
        problems.addIf(command.kinds().isEmpty(), "kinds", InputRefusal.REQUIRED);
        problems.addIf(
                command.kinds().contains(EnrolmentKind.OPERATOR),
                "kinds",
                OrganizationsRefusal.MARKETPLACE_ALREADY_FOUNDED);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems.all());
        }
        return Outcome.done(
                create(actor, command, name.orElseThrow(), domain.orElseThrow(), country.orElseThrow(), admin));
    }

    private Created create(
            Actor actor,
            Command command,
            String name,
            DomainName domain,
            CountryCode country,
            Optional<EmailAddress> admin) {
        var id = foundation.lay(
                actor,
                OrganizationId.next(),
                name,
                domain,
                country,
                command.kinds(),
                ProgramStatus.ELIGIBLE,
                "Taken in by the operator");
        var roles = Administration.firstRoles(command.kinds());
        return new Created(id, admin.map(email -> letters.send(actor, id, name, email, roles, command.language())));
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
