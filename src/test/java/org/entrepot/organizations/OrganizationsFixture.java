package org.entrepot.organizations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrepot.TestClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.CreateOrganization;
import org.entrepot.organizations.application.FoundMarketplace;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.organizations.domain.Standings;
import org.springframework.stereotype.Component;

/**
 * Makes organizations and their people through the real use cases. Each call lets a millisecond of business time pass, so
 * that what it made is in effect when the test asks.
 */
@Component
public class OrganizationsFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final FoundMarketplace marketplace;
    private final CreateOrganization creation;
    private final InviteMembers invitations;
    private final Invitations acceptance;
    private final SignPartnerAgreement agreements;
    private final Organizations organizations;
    private final Members members;
    private final Standings standings;
    private final TestClock clock;

    OrganizationsFixture(
            FoundMarketplace marketplace,
            CreateOrganization creation,
            InviteMembers invitations,
            Invitations acceptance,
            SignPartnerAgreement agreements,
            Organizations organizations,
            Members members,
            Standings standings,
            TestClock clock) {
        this.marketplace = marketplace;
        this.creation = creation;
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.agreements = agreements;
        this.organizations = organizations;
        this.members = members;
        this.standings = standings;
        this.clock = clock;
    }

    /** The operator's first administrator; founds the marketplace when nobody did. */
    public Actor operator() {
        if (!standings.hasOperator()) {
            marketplace
                    .found(new FoundMarketplace.Command(
                            "Entrepot Operations",
                            new DomainName("entrepot.example"),
                            new CountryCode("IE"),
                            "Orla Operator",
                            new EmailAddress("orla@entrepot.example"),
                            Locale.ENGLISH))
                    .orElseThrow();
            tick();
        }
        return members.activeOf(organizations.operator()).getFirst().asActor();
    }

    /** A partner that is Active because it signed; the actor is its global admin. */
    public Actor partner(String name, String country, EnrolmentKind kind) {
        var admin = organization(name, country, kind);
        var region =
                organizations.find(admin.organization()).orElseThrow().region().orElseThrow();
        agreements.sign(admin, admin.organization(), region).orElseThrow();
        tick();
        return admin;
    }

    public Actor directBill(String name, String country) {
        return partner(name, country, EnrolmentKind.DIRECT_BILL);
    }

    public Actor provider(String name, String country) {
        return partner(name, country, EnrolmentKind.INDIRECT_PROVIDER);
    }

    public Actor reseller(String name, String country) {
        return partner(name, country, EnrolmentKind.INDIRECT_RESELLER);
    }

    public Actor publisher(String name, String country) {
        return organization(name, country, EnrolmentKind.PUBLISHER);
    }

    public Actor customer(String name, String country) {
        return organization(name, country, EnrolmentKind.CUSTOMER);
    }

    /** An organization as the operator takes it in; a partner has not signed yet. The actor is its first administrator. */
    public Actor organization(String name, String country, EnrolmentKind... kinds) {
        var number = COUNT.incrementAndGet();
        var created = creation.create(
                        operator(),
                        new CreateOrganization.Command(
                                name,
                                "org" + number + ".example",
                                country,
                                Set.of(kinds),
                                "admin" + number + "@org" + number + ".example",
                                Locale.ENGLISH))
                .orElseThrow();
        tick();
        var token = created.invitation().orElseThrow().token();
        return acceptance.accept(token, "Admin of " + name).orElseThrow().asActor();
    }

    /** One more person of that administrator's organization, with exactly these roles. */
    public Actor colleague(Actor admin, Role... roles) {
        var email = "colleague" + COUNT.incrementAndGet() + "@people.example";
        var invited = invitations
                .invite(
                        admin,
                        admin.organization(),
                        new InviteMembers.Command(List.of(email), Set.of(roles), Locale.ENGLISH))
                .orElseThrow();
        tick();
        return acceptance
                .accept(invited.getFirst().token(), email)
                .orElseThrow()
                .asActor();
    }

    private void tick() {
        clock.moveBy(Duration.ofMillis(1));
    }
}
