package org.entrepot.organizations.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PhoneNumber;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.ApplicationReceived;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.domain.Application;
import org.entrepot.organizations.domain.Applications;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody may ask to take part; the answer tells nothing about who is here already. */
@Service
@Transactional
public class ApplyToJoin {

    private static final int LONGEST_MESSAGE = 2_000;

    private final Applications applications;
    private final Countries countries;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ApplyToJoin(Applications applications, Countries countries, BusinessClock clock, ApplicationEventPublisher events) {
        this.applications = applications;
        this.countries = countries;
        this.clock = clock;
        this.events = events;
    }

    /** As typed; phone and message may stay blank. */
    public record Command(
            String kind,
            String company,
            String domain,
            String country,
            String contactName,
            String email,
            String phone,
            String message,
            boolean attestsRequirements,
            Locale language) {}

    public Outcome<UUID> apply(Command command) {
        var problems = new Problems();
        var kind = problems.at("kind", kind(command.kind()));
        var company = problems.at("company", Inputs.name(command.company(), CreateOrganization.LONGEST_NAME));
        var domain = problems.at("domain", DomainName.parse(command.domain()));
        var country = problems.at("country", countries.parse(command.country()));
        var contact = problems.at("contactName", Inputs.name(command.contactName(), CreateOrganization.LONGEST_NAME));
        var email = problems.at("email", EmailAddress.parse(command.email()));
        var phone = problems.atOptional("phone", command.phone(), () -> PhoneNumber.parse(command.phone()));
        var message = problems.at("message", Inputs.text(command.message(), LONGEST_MESSAGE));
        problems.addIf(
                kind.filter(EnrolmentKind.DIRECT_BILL::equals).isPresent() && !command.attestsRequirements(),
                "attestsRequirements",
                OrganizationsRefusal.REQUIREMENTS_NOT_ATTESTED);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems.all());
        }
        return Outcome.done(keep(new Application(
                Ids.next(),
                kind.orElseThrow(),
                company.orElseThrow(),
                domain.orElseThrow(),
                country.orElseThrow(),
                contact.orElseThrow(),
                email.orElseThrow(),
                phone,
                command.language(),
                message.orElseThrow(),
                command.attestsRequirements(),
                clock.now(),
                Optional.empty())));
    }

    private UUID keep(Application application) {
        applications.add(application);
        events.publishEvent(new ApplicationReceived(application.id(), application.kind()));
        return application.id();
    }

    private static Outcome<EnrolmentKind> kind(String code) {
        if (code.isBlank()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        return EnrolmentKind.parse(code)
                .filter(kind -> kind != EnrolmentKind.OPERATOR && kind != EnrolmentKind.CUSTOMER)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(InputRefusal.CHOICE_UNKNOWN));
    }
}
