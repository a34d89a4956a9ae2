package org.entrepot.access.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrepot.access.domain.Credentials;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCredentials implements Credentials {

    private final JdbcClient jdbc;

    JdbcCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> hashOf(UserId user) {
        return jdbc.sql("select password_hash from access.password_credential where user_id = :user")
                .param("user", user.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void put(UserId user, String hash, Instant at) {
        jdbc.sql("""
                insert into access.password_credential (user_id, password_hash, changed_at)
                values (:user, :hash, :at)
                on conflict (user_id) do update
                set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                """)
                .param("user", user.value())
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
