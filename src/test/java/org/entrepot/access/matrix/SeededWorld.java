package org.entrepot.access.matrix;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.domain.Scope;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.organizations.application.ApplyToJoin;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small world with one of each kind of caller, and the things that paths of the table name in braces, made through the
 * real use cases.
 *
 * <p>Offers, members and programs belong to the publisher of the table; customers, resellers, orders and subscriptions to
 * its partner, which is a direct bill partner and an indirect provider at once.
 */
@Component
class SeededWorld {

    private final Map<Caller, Actor> people = new EnumMap<>(Caller.class);
    private final Map<Caller, CreateApiClient.Created> programs = new EnumMap<>(Caller.class);
    private final Map<String, String> things = new HashMap<>();

    private final OrganizationsFixture fixture;
    private final Organizations organizations;
    private final SignPartnerAgreement agreements;
    private final InviteMembers invitations;
    private final ApplyToJoin applications;
    private final CreateApiClient create;
    private final SeededOffers offers;
    private final SeededTrade trade;
    private final SeededRequests requests;
    private final SeededHealth health;
    private final SeededMaterials materials;
    private final ProposeWindDown windDowns;
    private final JdbcClient jdbc;

    SeededWorld(
            OrganizationsFixture fixture,
            Organizations organizations,
            SignPartnerAgreement agreements,
            InviteMembers invitations,
            ApplyToJoin applications,
            CreateApiClient create,
            SeededOffers offers,
            SeededTrade trade,
            SeededRequests requests,
            SeededHealth health,
            SeededMaterials materials,
            ProposeWindDown windDowns,
            JdbcClient jdbc) {
        this.fixture = fixture;
        this.organizations = organizations;
        this.agreements = agreements;
        this.invitations = invitations;
        this.applications = applications;
        this.create = create;
        this.offers = offers;
        this.trade = trade;
        this.requests = requests;
        this.health = health;
        this.materials = materials;
        this.windDowns = windDowns;
        this.jdbc = jdbc;
    }

    Optional<Actor> person(Caller caller) {
        return Optional.ofNullable(people.get(caller));
    }

    Optional<CreateApiClient.Created> program(Caller caller) {
        return Optional.ofNullable(programs.get(caller));
    }

    /** The path with the ids of this world in place of the names. */
    String path(String pattern) {
        var path = named(pattern);
        if (path.contains("{")) {
            throw new IllegalArgumentException("nothing in the seeded world is called so: " + path);
        }
        return path;
    }

    /** A body with the ids of this world in place of the names, and the version of what the caller changes. */
    String body(String text, String path, Caller caller) {
        return named(text).replace("{version}", version(path, caller));
    }

    /** What the caller read before it writes: of its own organization or of the audience; of all else the first version. */
    String version(String path, Caller caller) {
        if (path.endsWith("/organization")) {
            return organizationOf(caller)
                    .map(organization -> String.valueOf(organization.version()))
                    .orElse("1");
        }
        if (path.contains("{authorization}")) {
            return things.getOrDefault("authorization-version", "1");
        }
        if (path.contains("/audience")) {
            return things.getOrDefault(
                    path.contains("{draft}") ? "draft-audience-version" : "offer-audience-version", "1");
        }
        return "1";
    }

    void seed() {
        var operator = fixture.operator();
        var publisher = fixture.publisher("Publisher", "DE");
        var partner = fixture.organization("Partner", "DE", EnrolmentKind.DIRECT_BILL, EnrolmentKind.INDIRECT_PROVIDER);
        sign(partner);
        people.put(Caller.OPERATOR_OPERATIONS, fixture.colleague(operator, Role.OPERATIONS));
        people.put(Caller.OPERATOR_CERTIFICATION, fixture.colleague(operator, Role.CERTIFICATION));
        people.put(Caller.PUBLISHER_OWNER, publisher);
        people.put(Caller.PUBLISHER_DEVELOPER, fixture.colleague(publisher, Role.DEVELOPER));
        people.put(Caller.NO_ROLE, fixture.colleague(publisher));
        people.put(Caller.OTHER_PUBLISHER, fixture.publisher("Stranger", "DE"));
        people.put(Caller.PARTNER_GLOBAL_ADMIN, partner);
        people.put(Caller.PARTNER_SALES_AGENT, fixture.colleague(partner, Role.SALES_AGENT));
        people.put(Caller.PARTNER_HELPDESK, fixture.colleague(partner, Role.HELPDESK_AGENT));
        // has not signed the partner agreement, so that somebody still may
        people.put(Caller.OTHER_PARTNER, fixture.organization("Rival", "DE", EnrolmentKind.DIRECT_BILL));
        people.put(Caller.RESELLER_GLOBAL_ADMIN, fixture.reseller("Reseller", "DE"));
        people.put(Caller.CUSTOMER_ADMIN, fixture.customer("Customer", "DE"));
        seedPublisher(publisher);
        seedCompanies();
        things.putAll(offers.seed(publisher, partner));
        things.putAll(trade.seed(this::actor, things));
        things.putAll(requests.seed(this::actor, things));
        things.putAll(health.seed(publisher, java.util.Objects.requireNonNull(things.get("offer"))));
        things.putAll(materials.seed(actor(Caller.PUBLISHER_OWNER), things));
        things.put("wind-down", proposed(publisher, partner.organization()));
        things.put("receipt", receiptOf(things.get("client")));
    }

    private String proposed(Actor publisher, OrganizationId partner) {
        var command = new ProposeWindDown.Command(Optional.of(Instant.parse("2027-01-01T00:00:00Z")), "It ends.");
        var offer = OfferId.parse(things.get("offer")).orElseThrow();
        return windDowns
                .propose(publisher, offer, partner, command)
                .orElseThrow()
                .id()
                .toString();
    }

    private void seedPublisher(Actor publisher) {
        things.put("member", actor(Caller.PUBLISHER_DEVELOPER).user().toString());
        things.put("invited", invited(publisher));
        things.put("client", addProgram(Caller.API_CLIENT_WITH_SCOPE, allScopes(), "owner"));
        addProgram(Caller.API_CLIENT_WITHOUT_SCOPE, List.of(Scope.PARTNERS_READ.code()), "owner");
        things.put("spare-client", addProgram(Caller.ANONYMOUS, allScopes(), "developer"));
        programs.remove(Caller.ANONYMOUS);
        things.put("unknown-token", "nobody-gave-this-token");
        things.put("unknown-id", "00000000-0000-7000-8000-000000000000");
    }

    private void seedCompanies() {
        things.put("organization", actor(Caller.OTHER_PARTNER).organization().toString());
        things.put("affiliate", actor(Caller.OTHER_PUBLISHER).organization().toString());
        things.put("partner", actor(Caller.PARTNER_GLOBAL_ADMIN).organization().toString());
        things.put(
                "reseller", actor(Caller.RESELLER_GLOBAL_ADMIN).organization().toString());
        things.put("customer", actor(Caller.CUSTOMER_ADMIN).organization().toString());
        var provider = fixture.provider("Wholesale", "DE").organization();
        things.put("provider", provider.toString());
        things.put("provider-domain", domain(provider));
        things.put("region", region(actor(Caller.OTHER_PARTNER).organization()));
        things.put("country", "DE");
        things.put("kind", "direct-bill");
        things.put("application", apply());
    }

    private Actor actor(Caller caller) {
        return person(caller).orElseThrow();
    }

    private void sign(Actor admin) {
        var region =
                organizations.find(admin.organization()).orElseThrow().region().orElseThrow();
        agreements.sign(admin, admin.organization(), region).orElseThrow();
    }

    private String region(OrganizationId organization) {
        return organizations
                .find(organization)
                .flatMap(Organization::region)
                .orElseThrow()
                .key();
    }

    private String domain(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().domain().value();
    }

    private String invited(Actor admin) {
        var command =
                new InviteMembers.Command(List.of("invited@people.example"), Set.of(Role.DEVELOPER), Locale.ENGLISH);
        return invitations
                .invite(admin, admin.organization(), command)
                .orElseThrow()
                .getFirst()
                .member()
                .toString();
    }

    private String apply() {
        var command = new ApplyToJoin.Command(
                "publisher",
                "Applicant",
                "applicant.example",
                "DE",
                "Ana Applicant",
                "ana@applicant.example",
                "",
                "",
                false,
                Locale.ENGLISH);
        return applications.apply(command).orElseThrow().toString();
    }

    private String addProgram(Caller caller, List<String> scopes, String role) {
        var owner = actor(Caller.PUBLISHER_OWNER);
        var command = new CreateApiClient.Command(caller.column(), List.of(role), scopes);
        var created = create.create(owner, command).orElseThrow();
        programs.put(caller, created);
        return created.client().id().toString();
    }

    private Optional<Organization> organizationOf(Caller caller) {
        return person(caller)
                .map(Actor::organization)
                .or(() -> program(caller).map(created -> created.client().organization()))
                .flatMap(organizations::find);
    }

    private String named(String text) {
        var result = text;
        for (var thing : things.entrySet()) {
            result = result.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return result;
    }

    private String receiptOf(String subject) {
        return jdbc.sql("""
                select id::text from receipts.record where cast(:subject as uuid) = any (subjects)
                union all
                select id::text from receipts.pending where cast(:subject as uuid) = any (subjects)
                """).param("subject", subject).query(String.class).single();
    }

    private static List<String> allScopes() {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.OPERATOR)
                .map(Scope::code)
                .toList();
    }
}
