package org.entrepot.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Invitations;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.organizations.application.CreateOrganization;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.FoundMarketplace;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.RecordAffiliation;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.springframework.stereotype.Component;

/** Founds the companies of the practice world and lets their people join. */
@Component
class Companies {

    private final FoundMarketplace found;
    private final CreateOrganization create;
    private final EditOrganization edit;
    private final ChangeProgramStatus changeStatus;
    private final SignPartnerAgreement sign;
    private final InviteMembers invite;
    private final Invitations invitations;
    private final RecordAffiliation affiliate;
    private final Organizations organizations;
    private final Countries countries;

    Companies(
            FoundMarketplace found,
            CreateOrganization create,
            EditOrganization edit,
            ChangeProgramStatus changeStatus,
            SignPartnerAgreement sign,
            InviteMembers invite,
            Invitations invitations,
            RecordAffiliation affiliate,
            Organizations organizations,
            Countries countries) {
        this.found = found;
        this.create = create;
        this.edit = edit;
        this.changeStatus = changeStatus;
        this.sign = sign;
        this.invite = invite;
        this.invitations = invitations;
        this.affiliate = affiliate;
        this.organizations = organizations;
        this.countries = countries;
    }

    /** The operator with the first of its people. */
    Actor found(World.Company operator, World.Person first, Cast cast) {
        var member = found.found(new FoundMarketplace.Command(
                        operator.name(),
                        DomainName.parse(operator.domain()).orElseThrow(),
                        new CountryCode(operator.country()),
                        first.name(),
                        EmailAddress.parse(first.email()).orElseThrow(),
                        Locale.forLanguageTag(first.language())))
                .orElseThrow();
        cast.add(operator.key(), member.organization());
        cast.add(operator.key(), localPart(first), member.id(), member.name(), member.roles());
        return cast.person(operator.key(), localPart(first));
    }

    void addPublisher(Actor operator, World.Company company, Cast cast) {
        cast.add(
                company.key(),
                create(
                        operator,
                        company.name(),
                        company.domain(),
                        company.country(),
                        EnrolmentKind.PUBLISHER,
                        company.language()));
    }

    void addCustomer(Actor operator, World.Customer company, Cast cast) {
        cast.add(
                company.key(),
                create(
                        operator,
                        company.name(),
                        company.domain(),
                        company.country(),
                        EnrolmentKind.CUSTOMER,
                        Optional.empty()));
        company.affiliatedWith()
                .ifPresent(partner -> affiliate
                        .record(operator, cast.organization(partner), cast.organization(company.key()))
                        .orElseThrow());
    }

    void addPartner(Actor operator, World.Partner company, Cast cast) {
        var id = create(
                operator,
                company.name(),
                company.domain(),
                company.country(),
                kind(company.kind()),
                company.language());
        cast.add(company.key(), id);
        edit.addLocation(operator, id, company.partnerId(), company.country()).orElseThrow();
        edit.award(operator, id, awards(company)).orElseThrow();
        edit.editProfile(operator, id, profile(company, id)).orElseThrow();
        if (company.agreement()) {
            var region = countries.regionOf(new CountryCode(company.country())).orElseThrow();
            sign.record(operator, id, region).orElseThrow();
        }
        settle(operator, id, ProgramStatus.ACTIVE, "Accepted into the partner program");
    }

    /** Leaves the partner in the standing in which the world shows it. */
    void settle(Actor operator, OrganizationId partner, ProgramStatus status, String reason) {
        var now = organizations.find(partner).orElseThrow().programStatus();
        if (!now.equals(Optional.of(status))) {
            changeStatus.change(operator, partner, status, reason).orElseThrow();
        }
    }

    void addMember(Actor operator, World.Person person, Cast cast) {
        var command = new InviteMembers.Command(
                List.of(person.email()), person.roles(), Locale.forLanguageTag(person.language()));
        var invited = invite.invite(operator, cast.organization(person.organization()), command)
                .orElseThrow()
                .getFirst();
        var member = invitations.accept(invited.token(), person.name()).orElseThrow();
        cast.add(person.organization(), localPart(person), member.id(), member.name(), person.roles());
    }

    private OrganizationId create(
            Actor operator, String name, String domain, String country, EnrolmentKind kind, Optional<String> language) {
        var locale = Locale.forLanguageTag(language.orElse("en"));
        return create.create(operator, new CreateOrganization.Command(name, domain, country, Set.of(kind), "", locale))
                .orElseThrow()
                .id();
    }

    private EditOrganization.Profile profile(World.Partner company, OrganizationId id) {
        var version = organizations.find(id).orElseThrow().version();
        return new EditOrganization.Profile(company.name(), company.listed(), company.skills(), version);
    }

    private static Set<Competency.Award> awards(World.Partner company) {
        return company.competencies().stream()
                .map(award -> new Competency.Award(competency(award.name()), Competency.Level.valueOf(award.level())))
                .collect(Collectors.toSet());
    }

    private static Competency competency(String name) {
        return Competency.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static EnrolmentKind kind(PartnerKind kind) {
        return switch (kind) {
            case DIRECT_BILL -> EnrolmentKind.DIRECT_BILL;
            case INDIRECT_PROVIDER -> EnrolmentKind.INDIRECT_PROVIDER;
            case INDIRECT_RESELLER -> EnrolmentKind.INDIRECT_RESELLER;
        };
    }

    private static String localPart(World.Person person) {
        return person.email().substring(0, person.email().indexOf('@'));
    }
}
