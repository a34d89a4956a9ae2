package org.entrepot.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.organizations.PartnerStandingTest.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.ChangeMembers;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntrepotTest
@Tag("R44")
class MembersTest {

    private final OrganizationsFixture world;
    private final InviteMembers invitations;
    private final Invitations acceptance;
    private final ChangeMembers changes;
    private final Members members;
    private final JdbcClient jdbc;

    MembersTest(
            OrganizationsFixture world,
            InviteMembers invitations,
            Invitations acceptance,
            ChangeMembers changes,
            Members members,
            JdbcClient jdbc) {
        this.world = world;
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.changes = changes;
        this.members = members;
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("R44: an invited person is pending until it accepts, once, by the newest link")
    void an_invitation_works_once_and_a_new_one_replaces_it() {
        var admin = world.directBill("Kestrel", "DE");
        var first = invitations
                .invite(admin, admin.organization(), command(List.of("New.Person@Kestrel.example"), Role.SALES_AGENT))
                .orElseThrow()
                .getFirst();
        assertThat(members.byEmail("new.person@kestrel.EXAMPLE"))
                .map(Member::state)
                .contains(Member.State.PENDING);

        var second = invitations.resend(admin, first.member()).orElseThrow();
        assertThat(acceptance.open(first.token())).isEmpty();
        assertThat(acceptance.open(second.token())).isPresent();
        assertThat(refusal(acceptance.accept(second.token(), " ")).code()).isEqualTo("required");

        var member = acceptance.accept(second.token(), "New Person").orElseThrow();
        assertThat(member.isActive()).isTrue();
        assertThat(member.asActor().roles()).containsExactly(Role.SALES_AGENT);
        assertThat(refusal(acceptance.accept(second.token(), "Again")))
                .isEqualTo(OrganizationsRefusal.INVITATION_NOT_OPEN);
        assertThat(refusal(invitations.resend(admin, first.member())))
                .isEqualTo(OrganizationsRefusal.MEMBER_ALREADY_JOINED);
    }

    @Test
    @DisplayName("R44: an invitation expires")
    void an_old_link_does_not_work() {
        var admin = world.directBill("Merlin", "DE");
        var invited = invitations
                .invite(admin, admin.organization(), command(List.of("late@merlin.example"), Role.SALES_AGENT))
                .orElseThrow()
                .getFirst();
        jdbc.sql(
                        "update organizations.invitation set sent_at = timestamptz '2020-01-01 00:00:00+00', expires_at = timestamptz '2020-01-08 00:00:00+00' where member = :id")
                .param("id", invited.member().value())
                .update();
        assertThat(refusal(acceptance.accept(invited.token(), "Late")))
                .isEqualTo(OrganizationsRefusal.INVITATION_NOT_OPEN);
    }

    @Test
    @DisplayName("R44: at most ten addresses at once; every wrong one is named, and nobody is invited")
    void all_problems_at_once_and_nothing_written() {
        var admin = world.directBill("Osprey", "DE");
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> "p" + i + "@osprey.example")
                .toList();
        assertThat(refusal(invitations.invite(admin, admin.organization(), command(eleven, Role.SALES_AGENT))))
                .isEqualTo(OrganizationsRefusal.TOO_MANY_INVITATIONS);

        var mixed = List.of("ok@osprey.example", "broken", "OK@osprey.example", "also broken");
        var refused =
                (Outcome.Refused<?>) invitations.invite(admin, admin.organization(), command(mixed, Role.DEVELOPER));
        assertThat(refused.problems())
                .extracting(problem -> problem.field() + " " + problem.refusal().code())
                .containsExactlyInAnyOrder(
                        "emails[1] email-malformed",
                        "emails[3] email-malformed",
                        "emails email-repeated",
                        "roles role-not-of-this-organization");
        assertThat(members.byEmail("ok@osprey.example")).isEmpty();
    }

    @Test
    @DisplayName("R44: one mailbox belongs to one person, whatever its capitals")
    void an_address_is_unique() {
        var admin = world.directBill("Falcon", "DE");
        var other = world.directBill("Buzzard", "DE");
        invitations
                .invite(admin, admin.organization(), command(List.of("one@falcon.example"), Role.SALES_AGENT))
                .orElseThrow();
        assertThat(refusal(invitations.invite(
                        other, other.organization(), command(List.of("ONE@falcon.example"), Role.SALES_AGENT))))
                .isEqualTo(OrganizationsRefusal.EMAIL_TAKEN);
    }

    @Test
    @Tag("R36")
    @DisplayName("R35 R36: a user management admin gives roles, but not the one above its own")
    void a_full_role_is_given_only_by_who_holds_one() {
        var admin = world.directBill("Heron", "DE");
        var manager = world.colleague(admin, Role.USER_MANAGEMENT_ADMIN);
        var agent = world.colleague(admin, Role.SALES_AGENT);
        assertThat(changes.changeRoles(manager, agent.user(), Set.of(Role.ADMIN_AGENT))
                        .orElseThrow())
                .containsExactly(Role.ADMIN_AGENT);
        assertThat(refusal(changes.changeRoles(manager, agent.user(), Set.of(Role.GLOBAL_ADMIN))))
                .isEqualTo(OrganizationsRefusal.ROLE_ABOVE_OWN);
        assertThat(refusal(changes.remove(manager, admin.user()))).isEqualTo(OrganizationsRefusal.ROLE_ABOVE_OWN);
        assertThat(refusal(changes.changeRoles(agent, agent.user(), Set.of(Role.GLOBAL_ADMIN))))
                .isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    @Tag("R35")
    @DisplayName("R35: the last administrator can neither leave nor lose the role")
    void the_last_administrator_stays() {
        var admin = world.directBill("Stork", "DE");
        assertThat(refusal(changes.remove(admin, admin.user()))).isEqualTo(OrganizationsRefusal.LAST_ADMINISTRATOR);
        assertThat(refusal(changes.changeRoles(admin, admin.user(), Set.of(Role.SALES_AGENT))))
                .isEqualTo(OrganizationsRefusal.LAST_ADMINISTRATOR);
        var second = world.colleague(admin, Role.GLOBAL_ADMIN);
        changes.remove(second, admin.user()).orElseThrow();
        assertThat(members.byId(admin.user())).isEmpty();
    }

    @Test
    @DisplayName("An administrator of another organization finds nobody here")
    void a_stranger_gets_not_found() {
        var admin = world.directBill("Crane", "DE");
        var agent = world.colleague(admin, Role.SALES_AGENT);
        var stranger = world.directBill("Swift", "DE");
        assertThat(refusal(changes.remove(stranger, agent.user()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(changes.changeRoles(stranger, agent.user(), Set.of())))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(invitations.resend(stranger, agent.user()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(invitations.invite(
                        stranger, admin.organization(), command(List.of("x@y.example"), Role.SALES_AGENT))))
                .isEqualTo(Denial.NOT_FOUND);
    }

    private static InviteMembers.Command command(List<String> emails, Role role) {
        return new InviteMembers.Command(emails, Set.of(role), Locale.ENGLISH);
    }
}
