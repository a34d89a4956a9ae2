package org.entrepot.access.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.access.PeopleFixture;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small world with one of each kind of caller, and the things that paths of the table name in braces. Everything named
 * belongs to the publisher of the table, unless its name says otherwise.
 */
final class SeededWorld {

    private final Map<Caller, Actor> people = new EnumMap<>(Caller.class);
    private final Map<Caller, CreateApiClient.Created> programs = new EnumMap<>(Caller.class);
    private final Map<String, String> things = new HashMap<>();

    private final PeopleFixture fixture;
    private final CreateApiClient create;
    private final JdbcClient jdbc;

    SeededWorld(PeopleFixture fixture, CreateApiClient create, JdbcClient jdbc) {
        this.fixture = fixture;
        this.create = create;
        this.jdbc = jdbc;
        seed();
    }

    Optional<Actor> person(Caller caller) {
        return Optional.ofNullable(people.get(caller));
    }

    Optional<CreateApiClient.Created> program(Caller caller) {
        return Optional.ofNullable(programs.get(caller));
    }

    /** The path with the ids of this world in place of the names. */
    String path(String pattern) {
        var path = pattern;
        for (var thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("nothing in the seeded world is called so: " + path);
        }
        return path;
    }

    private void seed() {
        var operator = fixture.organization("Operator", "OPERATOR");
        var publisher = fixture.organization("Publisher", "PUBLISHER");
        var partner = fixture.organization("Partner", "DIRECT_BILL");
        add(Caller.OPERATOR_OPERATIONS, operator, Role.OPERATIONS);
        add(Caller.OPERATOR_CERTIFICATION, operator, Role.CERTIFICATION);
        add(Caller.PUBLISHER_OWNER, publisher, Role.OWNER);
        add(Caller.PUBLISHER_DEVELOPER, publisher, Role.DEVELOPER);
        add(Caller.NO_ROLE, publisher);
        add(Caller.OTHER_PUBLISHER, fixture.organization("Stranger", "PUBLISHER"), Role.OWNER);
        add(Caller.PARTNER_GLOBAL_ADMIN, partner, Role.GLOBAL_ADMIN);
        add(Caller.PARTNER_SALES_AGENT, partner, Role.SALES_AGENT);
        add(Caller.PARTNER_HELPDESK, partner, Role.HELPDESK_AGENT);
        add(Caller.OTHER_PARTNER, fixture.organization("Rival", "DIRECT_BILL"), Role.GLOBAL_ADMIN);
        add(Caller.RESELLER_GLOBAL_ADMIN, fixture.organization("Reseller", "INDIRECT_RESELLER"), Role.GLOBAL_ADMIN);
        add(Caller.CUSTOMER_ADMIN, fixture.organization("Customer", "CUSTOMER"), Role.CUSTOMER_ADMIN);
        things.put("member", id(Caller.PUBLISHER_DEVELOPER));
        things.put("client", addProgram(Caller.API_CLIENT_WITH_SCOPE, allScopes(), "owner"));
        addProgram(Caller.API_CLIENT_WITHOUT_SCOPE, List.of(Scope.PARTNERS_READ.code()), "owner");
        things.put("spare-client", addProgram(Caller.ANONYMOUS, allScopes(), "developer"));
        programs.remove(Caller.ANONYMOUS);
        things.put("receipt", receiptOf(things.get("client")));
        things.put("unknown-token", "nobody-gave-this-token");
    }

    private void add(Caller caller, OrganizationId organization, Role... roles) {
        var name = caller.column();
        var user = fixture.member(organization, name, roles);
        people.put(caller, Actor.person(user, organization, name, Set.of(roles)));
    }

    private String addProgram(Caller caller, List<String> scopes, String role) {
        var owner = people.get(Caller.PUBLISHER_OWNER);
        var command = new CreateApiClient.Command(caller.column(), List.of(role), scopes);
        var created = create.create(owner, command).orElseThrow();
        programs.put(caller, created);
        return created.client().id().toString();
    }

    private String id(Caller caller) {
        return people.get(caller).user().toString();
    }

    private String receiptOf(String subject) {
        return jdbc.sql("""
                select id::text from receipts.record where cast(:subject as uuid) = any (subjects)
                union all
                select id::text from receipts.pending where cast(:subject as uuid) = any (subjects)
                """).param("subject", subject).query(String.class).single();
    }

    private static List<String> allScopes() {
        return java.util.Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.OPERATOR)
                .map(Scope::code)
                .toList();
    }
}
