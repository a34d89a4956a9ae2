package org.entrepot.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.entrepot.TestClock;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organizations and members to sign in as. */
public final class PeopleFixture {

    private static final OffsetDateTime START = TestClock.START.atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;

    public PeopleFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OrganizationId organization(String name, String kind) {
        var id = OrganizationId.next();
        jdbc.sql("""
                insert into organizations.organization (id, domain, name, name_key, name_grams, listed, created_at, version)
                values (:id, :domain, :name, :key, '{}', false, :at, 1)
                """)
                .param("id", id.value())
                .param("domain", name.toLowerCase(Locale.ROOT) + ".example")
                .param("name", name)
                .param("key", name.toLowerCase(Locale.ROOT))
                .param("at", START)
                .update();
        jdbc.sql("""
                insert into organizations.organization_country (organization, country, recorded_from)
                values (:id, 'DE', :at)
                """).param("id", id.value()).param("at", START).update();
        jdbc.sql("""
                insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
                values (:id, :kind, :id, :at)
                """)
                .param("id", id.value())
                .param("kind", kind)
                .param("at", START)
                .update();
        return id;
    }

    public UserId member(OrganizationId organization, String name, Role... roles) {
        var id = new UserId(Ids.next());
        jdbc.sql("""
                insert into organizations.member
                    (id, organization, email, email_key, name, language, zone, state, created_at, version)
                values (:id, :organization, :email, :key, :name, 'en', 'UTC', 'ACTIVE', :at, 1)
                """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("email", email(name))
                .param("key", email(name))
                .param("name", name)
                .param("at", START)
                .update();
        for (var role : roles) {
            jdbc.sql("""
                    insert into organizations.member_role (member, role, recorded_by, recorded_from)
                    values (:id, :role, :id, :at)
                    """)
                    .param("id", id.value())
                    .param("role", role.name())
                    .param("at", START)
                    .update();
        }
        return id;
    }

    public static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@people.example";
    }

    public void remove(UserId member) {
        jdbc.sql("update organizations.member set state = 'REMOVED' where id = :id")
                .param("id", member.value())
                .update();
    }
}
