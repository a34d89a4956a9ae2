package org.entrepot.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entrepot.access.domain.SigningKey;
import org.entrepot.access.domain.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningKeys implements SigningKeys {

    private final JdbcClient jdbc;

    JdbcSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SigningKey> published(Instant at) {
        return jdbc.sql("""
                select id, public_key, sealed_private_key, created_at, signs_until, published_until
                from access.signing_key where published_until > :at
                order by created_at desc, id desc
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(JdbcSigningKeys::key)
                .list();
    }

    @Override
    public void lock() {
        jdbc.sql("lock table access.signing_key in share row exclusive mode").update();
    }

    @Override
    public void add(SigningKey key) {
        jdbc.sql("""
                insert into access.signing_key
                    (id, public_key, sealed_private_key, created_at, signs_until, published_until)
                values (:id, :public, :sealed, :created, :signs, :published)
                """)
                .param("id", key.id())
                .param("public", key.publicKey())
                .param("sealed", key.sealedPrivateKey())
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("signs", key.signsUntil().atOffset(ZoneOffset.UTC))
                .param("published", key.publishedUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void stopSigning(Instant at) {
        jdbc.sql("update access.signing_key set signs_until = :at where signs_until > :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forgetEnded(Instant at) {
        jdbc.sql("delete from access.signing_key where published_until <= :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SigningKey key(ResultSet row, int number) throws SQLException {
        return new SigningKey(
                row.getObject("id", UUID.class),
                row.getString("public_key"),
                row.getString("sealed_private_key"),
                instant(row, "created_at"),
                instant(row, "signs_until"),
                instant(row, "published_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
