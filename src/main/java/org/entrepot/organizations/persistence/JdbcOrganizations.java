package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.SearchText;
import org.entrepot.site.OrganizationNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organizations as they stand now. */
@Repository
class JdbcOrganizations implements Organizations, OrganizationNames {

    private final JdbcClient jdbc;

    JdbcOrganizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<OrganizationId, Organization> find(Collection<OrganizationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select id, name, domain, country, region, kinds, status, listed, version
                        from organizations.current_organization
                        where id in (:ids)
                        """).param("ids", Rows.uuids(ids)).query((row, _) -> organization(row)).list().stream()
                .collect(toMap(Organization::id, Function.identity()));
    }

    @Override
    public Optional<Organization> byDomain(DomainName domain) {
        return jdbc.sql("""
                        select id, name, domain, country, region, kinds, status, listed, version
                        from organizations.current_organization
                        where domain = :domain
                        """)
                .param("domain", domain.value())
                .query((row, _) -> organization(row))
                .optional();
    }

    @Override
    public Optional<Organization> byPartnerId(String partnerId) {
        return jdbc.sql("""
                        select id, name, domain, country, region, kinds, status, listed, version
                        from organizations.current_organization
                        where id = (select organization from organizations.location where partner_id = :partner)
                        """)
                .param("partner", partnerId)
                .query((row, _) -> organization(row))
                .optional();
    }

    @Override
    public Optional<String> partnerIdOf(OrganizationId id) {
        return jdbc.sql("""
                        select location.partner_id
                        from organizations.location location
                        join organizations.organization_country owner
                            on owner.organization = location.organization and owner.recorded_until is null
                        where location.organization = :id
                        order by location.country = owner.country desc, location.partner_id
                        limit 1
                        """).param("id", id.value()).query(String.class).optional();
    }

    @Override
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from organizations.organization where id in (:ids)")
                .param("ids", Rows.uuids(ids))
                .query((row, _) -> Map.entry(Rows.organization(row, "id"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganizationId> named(String part, EnrolmentKind kind, int limit) {
        var folded = SearchText.fold(part);
        if (folded.isEmpty()) {
            return List.of();
        }
        CustomPlan.force(jdbc);
        return jdbc.sql("""
                        select id
                        from organizations.organization
                        where search_terms @> cast(:grams as text[])
                          and search_terms @> array[cast(:kind as text)]
                          and strpos(name_key, :text) > 0
                        order by name_key, id
                        limit :limit
                        """)
                .param("grams", Rows.array(SearchText.needles(folded)))
                .param("kind", "k:" + kind.name())
                .param("text", folded)
                .param("limit", limit)
                .query((row, _) -> Rows.organization(row, "id"))
                .list();
    }

    @Override
    public OrganizationId operator() {
        return jdbc.sql("""
                        select organization
                        from organizations.enrolment
                        where kind = 'OPERATOR' and recorded_until is null
                        order by recorded_from, organization
                        limit 1
                        """)
                .query((row, _) -> Rows.organization(row, "organization"))
                .single();
    }

    @Override
    public String nameOf(OrganizationId organization) {
        return names(List.of(organization)).getOrDefault(organization, "");
    }

    static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                Rows.organization(row, "id"),
                row.getString("name"),
                new DomainName(row.getString("domain")),
                new CountryCode(row.getString("country")),
                Optional.ofNullable(row.getString("region")).map(ProgramRegion::new),
                Rows.texts(row, "kinds").stream().map(EnrolmentKind::valueOf).collect(toSet()),
                Optional.ofNullable(row.getString("status")).map(ProgramStatus::valueOf),
                row.getBoolean("listed"),
                row.getLong("version"));
    }
}
