package org.entrepot.access.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.access.domain.LinkedIdentities;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkedIdentities implements LinkedIdentities {

    private final JdbcClient jdbc;

    JdbcLinkedIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UserId> find(String issuer, String subject) {
        return jdbc.sql("""
                select user_id from access.linked_identity where issuer = :issuer and subject = :subject
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    public void link(String issuer, String subject, UserId user, Instant at) {
        jdbc.sql("""
                insert into access.linked_identity (issuer, subject, user_id, linked_at)
                values (:issuer, :subject, :user, :at)
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("user", user.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean isLinked(String issuer, UserId user) {
        return jdbc.sql("""
                select exists (
                    select 1 from access.linked_identity where user_id = :user and issuer = :issuer
                )
                """)
                .param("user", user.value())
                .param("issuer", issuer)
                .query(Boolean.class)
                .single();
    }
}
