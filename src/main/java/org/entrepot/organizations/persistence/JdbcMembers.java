package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members as they stand now, with their roles. */
@Repository
class JdbcMembers implements Members {

    private final JdbcClient jdbc;

    JdbcMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Member> byEmail(String email) {
        return jdbc.sql("""
                        select id, organization, email, name, language, zone, state, version, roles
                        from organizations.current_member
                        where email_key = :key and state <> 'REMOVED'
                        """)
                .param("key", email.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> member(row))
                .optional();
    }

    @Override
    public Optional<Member> byId(UserId id) {
        return jdbc.sql("""
                        select id, organization, email, name, language, zone, state, version, roles
                        from organizations.current_member
                        where id = :id and state <> 'REMOVED'
                        """)
                .param("id", id.value())
                .query((row, _) -> member(row))
                .optional();
    }

    @Override
    public List<Member> activeOf(OrganizationId organization) {
        return jdbc.sql("""
                        select id, organization, email, name, language, zone, state, version, roles
                        from organizations.current_member
                        where organization = :organization and state = 'ACTIVE'
                        order by name, id
                        """)
                .param("organization", organization.value())
                .query((row, _) -> member(row))
                .list();
    }

    @Override
    public List<Member> activeOf(Collection<OrganizationId> organizations) {
        return jdbc.sql("""
                        select id, organization, email, name, language, zone, state, version, roles
                        from organizations.current_member
                        where organization = any (cast(:organizations as uuid[])) and state = 'ACTIVE'
                        """)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query((row, _) -> member(row))
                .list();
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                new UserId(row.getObject("id", UUID.class)),
                Rows.organization(row, "organization"),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Member.State.valueOf(row.getString("state")),
                Rows.texts(row, "roles").stream().map(Role::valueOf).collect(toSet()),
                row.getLong("version"));
    }
}
