package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.ApplyToJoin;
import org.entrepot.organizations.application.CreateOrganization;
import org.entrepot.organizations.application.DecideApplication;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntrepotTest
@DisplayName("Of several who want the same name at one moment one gets it, the others hear that it is taken")
class DuplicatesRaceTest {

    private static final int RIVALS = 4;
    private static final int ROUNDS = 5;

    private final OrganizationsFixture world;
    private final ApplyToJoin applying;
    private final DecideApplication deciding;
    private final CreateOrganization creating;
    private final InviteMembers inviting;
    private final EditOrganization editing;
    private final MockMvcTester web;

    DuplicatesRaceTest(
            OrganizationsFixture world,
            ApplyToJoin applying,
            DecideApplication deciding,
            CreateOrganization creating,
            InviteMembers inviting,
            EditOrganization editing,
            MockMvcTester web) {
        this.world = world;
        this.applying = applying;
        this.deciding = deciding;
        this.creating = creating;
        this.inviting = inviting;
        this.editing = editing;
        this.web = web;
    }

    @Test
    @Tag("P10")
    void organizations_of_one_domain() throws Exception {
        var operator = world.operator();
        for (var round = 0; round < ROUNDS; round++) {
            var domain = "twin" + round + ".example";
            assertOneWins(
                    OrganizationsRefusal.DOMAIN_TAKEN,
                    race(_ -> () -> creating.create(
                            operator,
                            new CreateOrganization.Command(
                                    "Twin", domain, "DE", Set.of(EnrolmentKind.PUBLISHER), "", Locale.ENGLISH))));
        }
    }

    @Test
    @Tag("R44")
    void first_administrators_of_one_address() throws Exception {
        var operator = world.operator();
        for (var round = 0; round < ROUNDS; round++) {
            var email = "admin@shared" + round + ".example";
            var prefix = "shared" + round + "-";
            assertOneWins(
                    OrganizationsRefusal.EMAIL_TAKEN,
                    race(rival -> () -> creating.create(
                            operator,
                            new CreateOrganization.Command(
                                    "Shared",
                                    prefix + rival + ".example",
                                    "DE",
                                    Set.of(EnrolmentKind.PUBLISHER),
                                    email,
                                    Locale.ENGLISH))));
        }
    }

    @Test
    @Tag("P10")
    void applications_of_one_domain_decided_by_several_people() throws Exception {
        var operator = world.operator();
        for (var round = 0; round < ROUNDS; round++) {
            var domain = "wish" + round + ".example";
            var wishes = new ArrayList<java.util.UUID>();
            for (var rival = 0; rival < RIVALS; rival++) {
                wishes.add(applying.apply(wish(domain, "person" + rival + "@" + domain))
                        .orElseThrow());
            }
            assertOneWins(
                    OrganizationsRefusal.DOMAIN_TAKEN,
                    race(rival -> () -> deciding.approve(operator, wishes.get(rival), "")));
        }
    }

    @Test
    void one_application_decided_by_several_people() throws Exception {
        var operator = world.operator();
        var wish = applying.apply(wish("once.example", "once@once.example")).orElseThrow();
        assertOneWins(
                OrganizationsRefusal.APPLICATION_ALREADY_DECIDED,
                race(_ -> () -> deciding.approve(operator, wish, "")));
    }

    @Test
    @Tag("R44")
    void invitations_of_one_address_by_several_organizations() throws Exception {
        var admins = new ArrayList<org.entrepot.kernel.Actor>();
        for (var rival = 0; rival < RIVALS; rival++) {
            admins.add(world.publisher("Inviter" + rival, "DE"));
        }
        for (var round = 0; round < ROUNDS; round++) {
            var emails = List.of("b" + round + "@wanted.example", "a" + round + "@wanted.example");
            assertOneWins(
                    OrganizationsRefusal.EMAIL_TAKEN,
                    race(rival -> () -> inviting.invite(
                            admins.get(rival),
                            admins.get(rival).organization(),
                            new InviteMembers.Command(
                                    rival % 2 == 0 ? emails : emails.reversed(),
                                    Set.of(Role.DEVELOPER),
                                    Locale.ENGLISH))));
        }
    }

    @Test
    @Tag("R122")
    @Tag("P10")
    void locations_of_one_partner_id() throws Exception {
        var operator = world.operator();
        var partners = new ArrayList<org.entrepot.kernel.OrganizationId>();
        for (var rival = 0; rival < RIVALS; rival++) {
            partners.add(world.directBill("Located" + rival, "DE").organization());
        }
        for (var round = 0; round < ROUNDS; round++) {
            var number = "77000" + round;
            assertOneWins(
                    OrganizationsRefusal.PARTNER_ID_TAKEN,
                    race(rival -> () -> editing.addLocation(operator, partners.get(rival), number, "DE")));
        }
    }

    @Test
    @DisplayName("What only the database sees answers with a conflict, never with a failure of ours")
    void offers_of_one_id() throws Exception {
        var publisher = world.publisher("Collider", "DE");
        for (var round = 0; round < ROUNDS; round++) {
            var body = "{\"type\": \"SAAS\", \"readableId\": \"same-" + round
                    + "\", \"alias\": \"\", \"language\": \"en\"}";
            var statuses = race(_ -> () -> web.post()
                    .uri("/api/offers")
                    .with(authentication(new ActorAuthentication(publisher)))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange()
                    .getResponse()
                    .getStatus());
            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses).allMatch(status -> status == 201 || status == 409 || status == 400);
        }
    }

    private static ApplyToJoin.Command wish(String domain, String email) {
        return new ApplyToJoin.Command(
                "publisher", "Wish", domain, "DE", "Wanda Wish", email, "", "", false, Locale.ENGLISH);
    }

    private static <T> void assertOneWins(Refusal others, List<Outcome<T>> outcomes) {
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(RIVALS - 1)
                .allSatisfy(refused ->
                        assertThat(((Outcome.Refused<T>) refused).refusal()).isEqualTo(others));
    }

    /** All start at one moment. */
    private static <T> List<T> race(IntFunction<Callable<T>> rival) throws Exception {
        var start = new CyclicBarrier(RIVALS);
        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            var running = new ArrayList<Future<T>>();
            for (var number = 0; number < RIVALS; number++) {
                var call = rival.apply(number);
                running.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return call.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            return answers;
        }
    }
}
