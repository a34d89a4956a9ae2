package org.entrepot.access.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.Credentials;
import org.entrepot.access.domain.PasswordResets;
import org.entrepot.access.domain.SignInFailures;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Members;
import org.entrepot.receipts.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
class SignInWithPasswordTest {

    private static final String PASSWORD = "kettle-window-seven";
    private static final String ADDRESS = "192.0.2.7";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Members members;
    private final Receipts receipts;
    private final SignInFailures failures;
    private final PasswordResets resets;
    private final TransactionTemplate transaction;
    private final MovableClock clock = new MovableClock();
    private final Passwords passwords;
    private SignInWithPassword signIn;
    private OrganizationId organization;
    private UserId ada;
    private String name;

    SignInWithPasswordTest(
            JdbcClient jdbc,
            Members members,
            Receipts receipts,
            SignInFailures failures,
            PasswordResets resets,
            Credentials credentials,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.receipts = receipts;
        this.failures = failures;
        this.resets = resets;
        this.transaction = transaction;
        this.passwords = new Passwords(credentials, PasswordHashing.encoder(1_000), clock);
        this.signIn = signIn();
    }

    private SignInWithPassword signIn() {
        return new SignInWithPassword(
                members, passwords, failures, new SignInLimits(clock), new SignInReceipts(receipts), clock);
    }

    @BeforeEach
    void somebody_with_a_password() {
        var people = new PeopleFixture(jdbc);
        name = "Ada " + COUNT.incrementAndGet();
        organization = people.organization("Harbor" + COUNT.get(), "PUBLISHER");
        ada = people.member(organization, name, Role.DEVELOPER);
        passwords.set(ada, PASSWORD);
        signIn = signIn();
    }

    @Test
    void the_right_password_opens_whatever_the_capitals_of_the_address() {
        assertThat(attempt(email().toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_same_letters_composed_differently_are_the_same_password() {
        passwords.set(ada, "caf\u00e9 window seven");
        assertThat(attempt(email(), "cafe\u0301 window seven")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_unknown_address_is_answered_like_a_wrong_password_with_the_same_locks() {
        for (var failure = 1; failure <= 7; failure++) {
            assertThat(refusal(attempt("nobody-" + name + "@people.example", "wrong")))
                    .isEqualTo(refusal(attempt(email(), "wrong")));
        }
    }

    @Test
    void five_failures_lock_and_each_further_one_doubles_the_wait() {
        fail(4);
        assertThat(refusal(attempt(email(), "wrong"))).isEqualTo(AccessRefusal.SIGN_IN_LOCKED);
        assertThat(refusal(attempt(email(), PASSWORD))).isEqualTo(AccessRefusal.SIGN_IN_LOCKED);
        clock.moveBy(Duration.ofSeconds(61));
        assertThat(refusal(attempt(email(), "wrong"))).isEqualTo(AccessRefusal.SIGN_IN_LOCKED);
        clock.moveBy(Duration.ofSeconds(61));
        assertThat(refusal(attempt(email(), PASSWORD))).isEqualTo(AccessRefusal.SIGN_IN_LOCKED);
        clock.moveBy(Duration.ofSeconds(60));
        assertThat(attempt(email(), PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        fail(4);
        assertThat(attempt(email(), PASSWORD)).isInstanceOf(Outcome.Done.class);
        fail(4);
        assertThat(attempt(email(), PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void one_address_may_not_try_without_end() {
        Outcome<?> last = Outcome.done("");
        for (var attempt = 0; attempt <= SignInLimits.PER_ADDRESS; attempt++) {
            last = attempt("a" + attempt + "@people.example", "x".repeat(201));
        }
        assertThat(refusal(last)).isEqualTo(AccessRefusal.SIGN_IN_TOO_OFTEN);
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(attempt(email(), PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_removed_member_does_not_get_in() {
        new PeopleFixture(jdbc).remove(ada);
        assertThat(refusal(attempt(email(), PASSWORD))).isEqualTo(AccessRefusal.SIGN_IN_FAILED);
    }

    @Test
    void an_administrators_link_gives_a_new_password_once_and_lifts_the_lock() {
        fail(5);
        var given = give(administrator(organization), ada).orElseThrow();
        var use = new UsePasswordReset(members, resets, passwords, failures, clock);
        var token = given.token().text();
        assertThat(use.use(token, "short", "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(use.use(token, "lantern-river-eleven", "lantern-river-eleven"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(use.use(token, "lantern-river-twelve", "lantern-river-twelve")))
                .isEqualTo(AccessRefusal.LINK_NOT_VALID);
        assertThat(attempt(email(), "lantern-river-eleven")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_link_ends_after_a_day_and_when_another_is_given() {
        var use = new UsePasswordReset(members, resets, passwords, failures, clock);
        var first = give(administrator(organization), ada).orElseThrow();
        var second = give(administrator(organization), ada).orElseThrow();
        assertThat(use.find(first.token().text())).isInstanceOf(Outcome.Refused.class);
        assertThat(use.find(second.token().text())).isInstanceOf(Outcome.Done.class);
        clock.moveBy(GivePasswordReset.VALID);
        assertThat(use.find(second.token().text())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_stranger_of_the_same_kind_learns_nothing_of_the_member() {
        var elsewhere = new PeopleFixture(jdbc).organization("Elsewhere" + COUNT.incrementAndGet(), "PUBLISHER");
        assertThat(refusal(give(administrator(elsewhere), ada))).isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void the_database_keeps_neither_passwords_nor_tokens_nor_addresses_of_strangers() {
        attempt("stranger@elsewhere.example", "their-own-password");
        give(administrator(organization), ada);
        var kept = jdbc.sql("""
                select string_agg(t, ' ') from (
                    select password_hash t from access.password_credential
                    union all select account_hash from access.sign_in_failure
                    union all select token_hash from access.password_reset) all_texts
                """).query(String.class).single();
        assertThat(kept).contains("{pbkdf2-sha256-1000}").doesNotContain(PASSWORD, "stranger", "their-own");
    }

    private Actor administrator(OrganizationId of) {
        return Actor.person(UserId.next(), of, "Olga", java.util.Set.of(Role.OWNER));
    }

    private Outcome<GivePasswordReset.Given> give(Actor actor, UserId user) {
        return within(() -> new GivePasswordReset(members, resets, receipts, clock).give(actor, user));
    }

    private void fail(int times) {
        for (var time = 0; time < times; time++) {
            attempt(email(), "wrong");
        }
    }

    private Outcome<?> attempt(String email, String password) {
        return within(() -> signIn.signIn(email, password, ADDRESS));
    }

    private <T> T within(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private String email() {
        return PeopleFixture.email(name);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
