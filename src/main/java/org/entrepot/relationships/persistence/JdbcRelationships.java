package org.entrepot.relationships.persistence;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.SearchText;
import org.entrepot.relationships.Relationships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links as they stand now; names come from the published view of {@code organizations}. */
@Repository
class JdbcRelationships implements Relationships {

    private final JdbcClient jdbc;
    private final Organizations organizations;

    JdbcRelationships(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public Page<Customer> customersOf(OrganizationId partner, String text, PageRequest request) {
        var wanted = SearchText.fold(text);
        var rows = jdbc.sql("""
                        select customer_relationship.customer, customer_relationship.recorded_from,
                               customer_relationship.delegated_admin, organization.name_key,
                               exists (select from relationships.customer_agreement
                                       where customer_agreement.customer = customer_relationship.customer
                                         and customer_agreement.recorded_until is null) as agreed
                        from relationships.customer_relationship
                        join organizations.current_organization as organization
                            on organization.id = customer_relationship.customer
                        where customer_relationship.partner = :partner
                          and customer_relationship.recorded_until is null
                          and (:wanted = '' or strpos(organization.name_key, :wanted) > 0
                               or starts_with(organization.domain, :wanted))
                          and (:first or (organization.name_key, organization.id) > (:afterName, cast(:afterId as uuid)))
                        order by organization.name_key, organization.id
                        limit :limit
                        """)
                .param("partner", partner.value())
                .param("wanted", wanted)
                .param("first", request.after().size() != 2)
                .param(
                        "afterName",
                        request.after().size() == 2 ? request.after().getFirst() : "")
                .param("afterId", afterId(request))
                .param("limit", request.size() + 1)
                .query((row, _) -> new CustomerRow(
                        Rows.organization(row, "customer"),
                        row.getString("name_key"),
                        Rows.moment(row, "recorded_from"),
                        row.getBoolean("delegated_admin"),
                        row.getBoolean("agreed")))
                .list();
        var page = Page.cut(
                rows,
                request.size(),
                row -> PageRequest.cursor(row.nameKey(), row.customer().toString()));
        var found = organizations.find(
                page.items().stream().map(CustomerRow::customer).toList());
        return page.map(row -> row.with(known(found, row.customer())));
    }

    @Override
    public boolean hasDelegatedAdmin(OrganizationId partner, OrganizationId customer) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from relationships.customer_relationship
                            where partner = :partner and customer = :customer and recorded_until is null
                                and delegated_admin)
                        """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasCustomer(OrganizationId partner, OrganizationId customer) {
        return !customersAmong(partner, List.of(customer)).isEmpty();
    }

    @Override
    public Set<OrganizationId> customersAmong(OrganizationId partner, Collection<OrganizationId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        select customer
                        from relationships.customer_relationship
                        where partner = :partner and customer in (:ids) and recorded_until is null
                        """)
                .param("partner", partner.value())
                .param("ids", Rows.uuids(ids))
                .query((row, _) -> Rows.organization(row, "customer"))
                .list()
                .stream()
                .collect(toSet());
    }

    @Override
    public List<OrganizationId> partnersOf(OrganizationId customer) {
        return jdbc.sql("""
                        select partner
                        from relationships.customer_relationship
                        where customer = :customer and recorded_until is null
                        order by recorded_from, partner
                        """)
                .param("customer", customer.value())
                .query((row, _) -> Rows.organization(row, "partner"))
                .list();
    }

    @Override
    public Set<OrganizationId> delegatesOf(OrganizationId customer) {
        return jdbc.sql("""
                        select partner
                        from relationships.customer_relationship
                        where customer = :customer and delegated_admin and recorded_until is null
                        """)
                .param("customer", customer.value())
                .query((row, _) -> Rows.organization(row, "partner"))
                .set();
    }

    @Override
    public List<Link> resellersOf(OrganizationId provider) {
        return links(jdbc.sql("""
                        select reseller as other, recorded_from
                        from relationships.partnership
                        where provider = :provider and recorded_until is null
                        order by recorded_from, reseller
                        """)
                .param("provider", provider.value())
                .query((row, _) -> Map.entry(Rows.organization(row, "other"), Rows.moment(row, "recorded_from")))
                .list());
    }

    @Override
    public Set<OrganizationId> resellersOfAny(Set<OrganizationId> providers) {
        return Set.copyOf(jdbc.sql("""
                        select distinct reseller
                        from relationships.partnership
                        where provider = any (cast(:providers as uuid[])) and recorded_until is null
                        """)
                .param(
                        "providers",
                        providers.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query((row, _) -> Rows.organization(row, "reseller"))
                .list());
    }

    @Override
    public List<Link> providersOf(OrganizationId reseller) {
        return links(jdbc.sql("""
                        select provider as other, recorded_from
                        from relationships.partnership
                        where reseller = :reseller and recorded_until is null
                        order by recorded_from, provider
                        """)
                .param("reseller", reseller.value())
                .query((row, _) -> Map.entry(Rows.organization(row, "other"), Rows.moment(row, "recorded_from")))
                .list());
    }

    @Override
    public boolean isResellerOf(OrganizationId reseller, OrganizationId provider) {
        return jdbc.sql("""
                        select exists (select from relationships.partnership
                                       where provider = :provider and reseller = :reseller and recorded_until is null)
                        """)
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasCustomerAgreement(OrganizationId customer) {
        return jdbc.sql("""
                        select exists (select from relationships.customer_agreement
                                       where customer = :customer and recorded_until is null)
                        """)
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    private List<Link> links(List<Map.Entry<OrganizationId, Instant>> rows) {
        var found = organizations.find(rows.stream().map(Map.Entry::getKey).toList());
        return rows.stream()
                .map(row -> new Link(known(found, row.getKey()), row.getValue()))
                .toList();
    }

    private static Organization known(Map<OrganizationId, Organization> found, OrganizationId id) {
        return Optional.ofNullable(found.get(id)).orElseThrow();
    }

    private static String afterId(PageRequest request) {
        var nil = new UUID(0, 0).toString();
        return request.after().size() == 2
                ? OrganizationId.parse(request.after().get(1))
                        .map(OrganizationId::toString)
                        .orElse(nil)
                : nil;
    }

    private record CustomerRow(
            OrganizationId customer, String nameKey, Instant since, boolean delegated, boolean agreed) {

        Customer with(Organization organization) {
            return new Customer(organization, since, delegated, agreed);
        }
    }
}
