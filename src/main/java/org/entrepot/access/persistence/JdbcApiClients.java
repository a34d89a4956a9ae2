package org.entrepot.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.ApiClients;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApiClients implements ApiClients {

    private final JdbcClient jdbc;

    JdbcApiClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiClient client, String secretHash) {
        jdbc.sql("""
                insert into access.api_client (id, organization_id, name, secret_hash, roles, scopes, created_by, created_at)
                values (:id, :organization, :name, :secret, cast(:roles as text[]), cast(:scopes as text[]), :by, :at)
                """)
                .param("id", client.id().value())
                .param("organization", client.organization().value())
                .param("name", client.name())
                .param("secret", secretHash)
                .param("roles", names(client.roles()))
                .param("scopes", names(client.scopes()))
                .param("by", client.createdBy().value())
                .param("at", client.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Page<ApiClient> ofOrganization(OrganizationId organization, PageRequest page) {
        var rows = jdbc.sql("""
                select id, organization_id, name, roles, scopes, created_by, created_at, revoked_at
                from access.api_client
                where organization_id = :organization and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc
                limit :rows
                """)
                .param("organization", organization.value())
                .param("after", after(page))
                .param("rows", page.size() + 1)
                .query(JdbcApiClients::client)
                .list();
        return Page.cut(rows, page.size(), last -> PageRequest.cursor(last.id().toString()));
    }

    @Override
    public Optional<ApiClient> find(OrganizationId organization, UserId client) {
        return byId(client).filter(found -> found.organization().equals(organization));
    }

    @Override
    public Optional<ApiClient> byId(UserId client) {
        return jdbc.sql("""
                select id, organization_id, name, roles, scopes, created_by, created_at, revoked_at
                from access.api_client where id = :id
                """)
                .param("id", client.value())
                .query(JdbcApiClients::client)
                .optional();
    }

    @Override
    public Optional<String> secretHashOf(UserId client) {
        return jdbc.sql("select secret_hash from access.api_client where id = :id")
                .param("id", client.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean revoke(OrganizationId organization, UserId client, UserId by, Instant at) {
        return jdbc.sql("""
                update access.api_client set revoked_by = :by, revoked_at = :at
                where id = :id and organization_id = :organization and revoked_at is null
                """)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", client.value())
                        .param("organization", organization.value())
                        .update()
                == 1;
    }

    private static @Nullable UUID after(PageRequest page) {
        return page.after().isEmpty()
                ? null
                : UserId.parse(page.after().getFirst()).map(UserId::value).orElse(null);
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        return new ApiClient(
                new UserId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                texts(row, "scopes").stream().map(Scope::valueOf).collect(Collectors.toSet()),
                new UserId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
