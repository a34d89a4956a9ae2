package org.entrepot.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.Invited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a person lives through with its account, as a browser sees it: joining, forgetting, staying, leaving. */
@EntrepotTest
@TestPropertySource(properties = "entrepot.test.context=security-chains")
class AccountJourneysTest {

    private static final String PASSWORD = "kettle-window-seven";
    private static final String OTHER = "garden-window-eleven";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern RESET = Pattern.compile("/sign-in/resets/[A-Za-z0-9_-]+");

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final OrganizationsFixture world;
    private final InviteMembers invitations;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private Actor admin;
    private String email;

    AccountJourneysTest(
            MockMvcTester web,
            JdbcClient jdbc,
            OrganizationsFixture world,
            InviteMembers invitations,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.web = web;
        this.jdbc = jdbc;
        this.world = world;
        this.invitations = invitations;
        this.sessions = sessions;
    }

    @BeforeEach
    void a_company() {
        admin = world.publisher("Journey" + COUNT.incrementAndGet(), "DE");
        email = "iris" + COUNT.get() + "@journey.example";
    }

    @Test
    @Tag("R44")
    @DisplayName("R44: who follows the link says its name, chooses a password, is in, and can come back with it")
    void an_invited_person_joins() throws Exception {
        var link = "/invitations/" + invite().token();
        var iris = new Visitor(web);
        assertThat(iris.open(link)).hasStatus(200).bodyText().contains(email);
        var tooShort = iris.send(link, "name", "Iris", "password", "short", "repeated", "short");
        assertThat(tooShort).hasStatus(400).bodyText().contains("value=\"Iris\"");
        assertThat(iris.send(link, "name", "Iris", "password", PASSWORD, "repeated", PASSWORD))
                .hasStatus(302)
                .hasRedirectedUrl("/");
        assertThat(iris.open("/password")).hasStatus(200);
        assertThat(new Visitor(web).open(link)).as("the link works once").hasStatus(404);
        assertThat(signIn(new Visitor(web), PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    @Tag("R44")
    void an_invitation_that_has_expired_opens_nothing() {
        var link = "/invitations/" + invite().token();
        var iris = new Visitor(web);
        assertThat(iris.open(link)).hasStatus(200);
        jdbc.sql(
                        "update organizations.invitation set sent_at = sent_at - interval '8 days', expires_at = expires_at - interval '8 days'")
                .update();
        var late = iris.send(link, "name", "Iris", "password", PASSWORD, "repeated", PASSWORD);
        assertThat(late).hasStatus(404).bodyText().contains("has expired");
        assertThat(signIn(new Visitor(web), PASSWORD)).hasStatus(400);
    }

    @Test
    @Tag("R44")
    void a_resent_invitation_takes_the_place_of_the_first() {
        var first = invite();
        var second = invitations.resend(admin, first.member()).orElseThrow();
        var iris = new Visitor(web);
        assertThat(iris.open("/invitations/" + first.token())).hasStatus(404);
        var link = "/invitations/" + second.token();
        assertThat(iris.open(link)).hasStatus(200);
        assertThat(iris.send(link, "name", "Iris", "password", PASSWORD, "repeated", PASSWORD))
                .hasStatus(302);
    }

    @Test
    @Tag("R36")
    @DisplayName("R36: an administrator's link gives a new password once, ends every session and lifts the lock")
    void a_forgotten_password_is_reset() throws Exception {
        var iris = joined();
        var boss = signedIn(admin);
        var place = "/organization/members/" + member() + "/password-resets";
        assertThat(boss.open(place)).hasStatus(200);
        var given = boss.send(place);
        assertThat(given).hasStatus(200);
        var link = RESET.matcher(given.getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        lockOut();
        var visitor = new Visitor(web);
        assertThat(visitor.open(link.group())).hasStatus(200).bodyText().contains(email);
        assertThat(visitor.send(link.group(), "password", OTHER, "repeated", "different"))
                .hasStatus(400);
        assertThat(visitor.send(link.group(), "password", OTHER, "repeated", OTHER))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in");
        assertThat(iris.open("/password")).as("every session has ended").hasStatus(302);
        assertThat(visitor.open(link.group())).as("the link works once").hasStatus(404);
        assertThat(signIn(new Visitor(web), PASSWORD)).hasStatus(400);
        assertThat(signIn(new Visitor(web), OTHER)).hasStatus(302);
    }

    @Test
    void a_changed_password_ends_the_sessions_elsewhere_and_keeps_this_one() {
        var here = joined();
        var elsewhere = new Visitor(web);
        assertThat(signIn(elsewhere, PASSWORD)).hasStatus(302);
        here.open("/password");
        assertThat(here.send("/password", "current", PASSWORD, "password", OTHER, "repeated", OTHER))
                .hasStatus(302);
        assertThat(here.open("/password")).hasStatus(200);
        assertThat(elsewhere.open("/password")).hasStatus(302);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var iris = joined();
        var kept = iris.cookie("session");
        iris.open("/password");
        assertThat(iris.send("/sign-out")).hasStatus(302);
        assertThat(iris.open("/password")).hasStatus(302);
        var thief = new Visitor(web);
        thief.put(kept);
        assertThat(thief.open("/password")).as("the old cookie").hasStatus(302);
    }

    @Test
    @DisplayName("A session ends after half an hour of silence")
    void a_silent_session_ends() {
        var iris = joined();
        change(sessions, Instant.now().minus(Duration.ofMinutes(29)), Instant.now());
        assertThat(iris.open("/password")).hasStatus(200);
        change(sessions, Instant.now().minus(Duration.ofMinutes(31)), Instant.now());
        assertThat(iris.open("/password")).hasStatus(302);
    }

    @Test
    @DisplayName("A session ends twelve hours after the sign-in, however busy it was")
    void a_busy_session_ends_too() {
        var iris = joined();
        change(sessions, Instant.now(), Instant.now().minus(Duration.ofHours(11)));
        assertThat(iris.open("/password")).hasStatus(200);
        change(
                sessions,
                Instant.now(),
                Instant.now().minus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(iris.open("/password")).hasStatus(302);
    }

    @Test
    @DisplayName("After five wrong passwords the right one has to wait too, and the page says for how long")
    void wrong_passwords_lock_the_account() {
        joined();
        lockOut();
        var answer = signIn(new Visitor(web), PASSWORD);
        assertThat(answer).hasStatus(400).bodyText().contains("Too many wrong passwords", "administrator");
        assertThat(answer).bodyText().doesNotContain(PASSWORD);
    }

    private Invited invite() {
        var command = new InviteMembers.Command(List.of(email), Set.of(Role.DEVELOPER), Locale.ENGLISH);
        return invitations
                .invite(admin, admin.organization(), command)
                .orElseThrow()
                .getFirst();
    }

    private Visitor joined() {
        var link = "/invitations/" + invite().token();
        var iris = new Visitor(web);
        iris.open(link);
        assertThat(iris.send(link, "name", "Iris", "password", PASSWORD, "repeated", PASSWORD))
                .hasStatus(302);
        return iris;
    }

    private Visitor signedIn(Actor actor) {
        var visitor = new Visitor(web);
        visitor.open("/practice/sign-in");
        assertThat(visitor.send("/practice/sign-in", "member", actor.user().toString()))
                .hasStatus(302);
        return visitor;
    }

    private MvcTestResult signIn(Visitor visitor, String password) {
        visitor.open("/sign-in");
        return visitor.send("/sign-in", "email", email, "password", password);
    }

    private void lockOut() {
        for (var failure = 0; failure < 5; failure++) {
            assertThat(signIn(new Visitor(web), "guess-number-" + failure)).hasStatus(400);
        }
    }

    private String member() {
        return jdbc.sql("select id::text from organizations.member where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    /** As if the session had been used and begun then. */
    private <S extends Session> void change(
            FindByIndexNameSessionRepository<S> store, Instant lastUsed, Instant signedIn) {
        var session = store.findByPrincipalName(member()).values().iterator().next();
        session.setAttribute("signed-in-at", signedIn.toEpochMilli());
        session.setLastAccessedTime(lastUsed);
        store.save(session);
    }
}
