package org.entrepot.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.access.domain.SignInFailures;
import org.entrepot.kernel.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps hashes of the accounts: what strangers type into the form is nobody's business. */
@Repository
class JdbcSignInFailures implements SignInFailures {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcSignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Failures> of(String email) {
        return jdbc.sql("""
                select failures, last_failed_at from access.sign_in_failure where account_hash = :account
                """)
                .param("account", account(email))
                .query(JdbcSignInFailures::failures)
                .optional();
    }

    @Override
    public Failures add(String email, Instant at) {
        jdbc.sql("delete from access.sign_in_failure where last_failed_at < :forgotten")
                .param("forgotten", at.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                insert into access.sign_in_failure as known (account_hash, failures, last_failed_at)
                values (:account, 1, :at)
                on conflict (account_hash) do update
                set failures = known.failures + 1, last_failed_at = excluded.last_failed_at
                returning failures, last_failed_at
                """)
                .param("account", account(email))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(JdbcSignInFailures::failures)
                .single();
    }

    @Override
    public void forget(String email) {
        jdbc.sql("delete from access.sign_in_failure where account_hash = :account")
                .param("account", account(email))
                .update();
    }

    private static String account(String email) {
        return Secret.hash(email.strip().toLowerCase(Locale.ROOT));
    }

    private static Failures failures(ResultSet row, int number) throws SQLException {
        return new Failures(
                row.getInt("failures"),
                row.getObject("last_failed_at", OffsetDateTime.class).toInstant());
    }
}
