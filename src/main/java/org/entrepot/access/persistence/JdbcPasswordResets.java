package org.entrepot.access.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.access.domain.PasswordResets;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasswordResets implements PasswordResets {

    private final JdbcClient jdbc;

    JdbcPasswordResets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void give(UserId user, String tokenHash, UserId givenBy, Instant at, Instant expires) {
        jdbc.sql("delete from access.password_reset where user_id = :user")
                .param("user", user.value())
                .update();
        jdbc.sql("""
                insert into access.password_reset (id, user_id, token_hash, given_by, given_at, expires_at)
                values (:id, :user, :token, :by, :at, :expires)
                """)
                .param("id", Ids.next())
                .param("user", user.value())
                .param("token", tokenHash)
                .param("by", givenBy.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<UserId> find(String tokenHash, Instant at) {
        return jdbc.sql("""
                select user_id from access.password_reset
                where token_hash = :token and used_at is null and expires_at > :at
                """)
                .param("token", tokenHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    public Optional<UserId> use(String tokenHash, Instant at) {
        return jdbc.sql("""
                update access.password_reset set used_at = :at
                where token_hash = :token and used_at is null and expires_at > :at
                returning user_id
                """)
                .param("token", tokenHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }
}
