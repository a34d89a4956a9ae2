package org.entrepot.support.persistence;

import static org.entrepot.support.persistence.Columns.moment;
import static org.entrepot.support.persistence.Columns.time;
import static org.entrepot.support.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.domain.PassportLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPassportLinks implements PassportLinks {

    private final JdbcClient jdbc;

    JdbcPassportLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PassportLink link, String tokenHash, Actor by) {
        jdbc.sql("""
                insert into support.passport_link (
                    id, subscription, maker, made_by, made_by_name, token_hash, created_at, expires_at)
                values (:id, :subscription, :maker, :by, :byName, :hash, :createdAt, :expiresAt)
                """)
                .param("id", link.id())
                .param("subscription", link.subscription().value())
                .param("maker", link.maker().value())
                .param("by", by.user().value())
                .param("byName", by.name())
                .param("hash", tokenHash)
                .param("createdAt", time(link.createdAt()))
                .param("expiresAt", time(link.expiresAt()))
                .update();
    }

    @Override
    public List<PassportLink> open(OrganizationId maker, SubscriptionId subscription, Instant systemNow) {
        return jdbc.sql("""
                        select id, subscription, maker, made_by_name, created_at, expires_at, visits
                        from support.passport_link
                        where subscription = :subscription and maker = :maker
                          and revoked_at is null and expires_at > :now
                        order by id desc
                        limit 50
                        """)
                .param("subscription", subscription.value())
                .param("maker", maker.value())
                .param("now", time(systemNow))
                .query((row, _) -> link(row))
                .list();
    }

    @Override
    public Optional<PassportLink> visit(String tokenHash, Instant systemNow) {
        return jdbc.sql("""
                        update support.passport_link
                        set visits = visits + 1, last_visit_at = :now
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        returning id, subscription, maker, made_by_name, created_at, expires_at, visits
                        """)
                .param("hash", tokenHash)
                .param("now", time(systemNow))
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public boolean revoke(OrganizationId maker, UUID link, Instant systemNow) {
        return jdbc.sql("""
                        update support.passport_link
                        set revoked_at = :now
                        where id = :id and maker = :maker and revoked_at is null and expires_at > :now
                        """)
                        .param("id", link)
                        .param("maker", maker.value())
                        .param("now", time(systemNow))
                        .update()
                == 1;
    }

    private static PassportLink link(ResultSet row) throws SQLException {
        return new PassportLink(
                uuid(row, "id"),
                new SubscriptionId(uuid(row, "subscription")),
                Columns.organization(row, "maker"),
                row.getString("made_by_name"),
                moment(row, "created_at"),
                moment(row, "expires_at"),
                row.getLong("visits"));
    }
}
