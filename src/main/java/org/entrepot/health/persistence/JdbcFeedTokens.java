package org.entrepot.health.persistence;

import static org.entrepot.health.persistence.Columns.moment;
import static org.entrepot.health.persistence.Columns.optionalMoment;
import static org.entrepot.health.persistence.Columns.organization;
import static org.entrepot.health.persistence.Columns.time;
import static org.entrepot.health.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.domain.FeedTokens;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeedTokens implements FeedTokens {

    private final JdbcClient jdbc;

    JdbcFeedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Token token, byte[] hash) {
        jdbc.sql("""
                insert into health.feed_token (id, organization_id, side, hash, ending, created_at, created_by_name)
                values (:id, :organization, :side, :hash, :ending, :at, :by)
                """)
                .param("id", token.id())
                .param("organization", token.organization().value())
                .param("side", token.side().name())
                .param("hash", hash)
                .param("ending", token.ending())
                .param("at", time(token.createdAt()))
                .param("by", token.createdBy())
                .update();
    }

    @Override
    public List<Token> of(OrganizationId organization) {
        return jdbc.sql("""
                        select id, organization_id, side, ending, created_at, created_by_name, revoked_at
                        from health.feed_token
                        where organization_id = :organization
                        order by created_at desc, id desc
                        limit 100
                        """)
                .param("organization", organization.value())
                .query((row, _) -> token(row))
                .list();
    }

    @Override
    public Optional<Token> active(byte[] hash) {
        return jdbc.sql("""
                        select id, organization_id, side, ending, created_at, created_by_name, revoked_at
                        from health.feed_token
                        where hash = :hash and revoked_at is null
                        """).param("hash", hash).query((row, _) -> token(row)).optional();
    }

    @Override
    public boolean revoke(OrganizationId organization, UUID token, Instant at) {
        return jdbc.sql("""
                        update health.feed_token set revoked_at = greatest(:at, created_at)
                        where id = :id and organization_id = :organization and revoked_at is null
                        """)
                        .param("at", time(at))
                        .param("id", token)
                        .param("organization", organization.value())
                        .update()
                > 0;
    }

    @Override
    public void lock(OrganizationId organization) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "health feeds " + organization)
                .query(Boolean.class)
                .single();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                uuid(row, "id"),
                organization(row, "organization_id"),
                Side.valueOf(row.getString("side")),
                row.getString("ending"),
                moment(row, "created_at"),
                row.getString("created_by_name"),
                optionalMoment(row, "revoked_at"));
    }
}
