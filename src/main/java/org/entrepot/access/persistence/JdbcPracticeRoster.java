package org.entrepot.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.access.domain.PracticeRoster;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the views that {@code organizations} publishes; two statements a page. */
@Repository
class JdbcPracticeRoster implements PracticeRoster {

    private final JdbcClient jdbc;

    JdbcPracticeRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(OrganizationId id, String name, String nameKey, String country, List<String> kinds) {}

    private record Employed(UUID organization, Person person) {}

    @Override
    public Page<Organization> search(Optional<Party> party, String text, PageRequest page) {
        var rows = jdbc.sql("""
                select id, name, name_key, country, kinds
                from organizations.current_organization
                where (cast(:party as text[]) is null or kinds && cast(:party as text[]))
                  and exists (
                      select 1 from organizations.current_member
                      where current_member.organization = current_organization.id
                        and current_member.state = 'ACTIVE'
                        and (:text = ''
                             or position(lower(:text) in lower(current_organization.name)) > 0
                             or position(lower(:text) in lower(current_member.name)) > 0)
                  )
                  and (cast(:key as text) is null or (name_key, id) > (:key, cast(:id as uuid)))
                order by name_key, id
                limit :rows
                """)
                .param("party", party.map(JdbcPracticeRoster::kinds).orElse(null))
                .param("text", text.strip())
                .param("key", after(page, 0))
                .param("id", after(page, 1))
                .param("rows", page.size() + 1)
                .query(JdbcPracticeRoster::row)
                .list();
        var people =
                people(rows.stream().map(Row::id).map(OrganizationId::value).toList());
        return Page.cut(
                        rows,
                        page.size(),
                        last -> PageRequest.cursor(last.nameKey(), last.id().toString()))
                .map(row -> new Organization(
                        row.id(),
                        row.name(),
                        row.country(),
                        row.kinds(),
                        people.getOrDefault(row.id().value(), List.of())));
    }

    private Map<UUID, List<Person>> people(Collection<UUID> organizations) {
        return jdbc
                .sql("""
                select id, organization, name, roles
                from organizations.current_member
                where organization = any (:organizations) and state = 'ACTIVE'
                order by name, id
                """)
                .param("organizations", organizations.toArray(UUID[]::new))
                .query(JdbcPracticeRoster::employed)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Employed::organization, Collectors.mapping(Employed::person, Collectors.toList())));
    }

    /** As the view names them. */
    private static String[] kinds(Party party) {
        return switch (party) {
            case OPERATOR -> new String[] {"OPERATOR"};
            case PUBLISHER -> new String[] {"PUBLISHER"};
            case PARTNER -> new String[] {"DIRECT_BILL", "INDIRECT_PROVIDER", "INDIRECT_RESELLER"};
            case CUSTOMER -> new String[] {"CUSTOMER"};
        };
    }

    private static @Nullable String after(PageRequest page, int index) {
        return page.after().size() == 2 && UserId.parse(page.after().get(1)).isPresent()
                ? page.after().get(index)
                : null;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("country"),
                texts(row, "kinds"));
    }

    private static Employed employed(ResultSet row, int number) throws SQLException {
        return new Employed(
                row.getObject("organization", UUID.class),
                new Person(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet())));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).toList();
    }
}
