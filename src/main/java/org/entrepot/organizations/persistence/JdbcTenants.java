package org.entrepot.organizations.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.SearchText;
import org.entrepot.organizations.domain.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organizations and lists them for the operator. */
@Repository
class JdbcTenants implements Tenants {

    private final JdbcClient jdbc;
    private final Organizations organizations;

    JdbcTenants(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public void add(
            OrganizationId id, String name, DomainName domain, CountryCode country, boolean listed, Instant now) {
        var folded = SearchText.fold(name);
        jdbc.sql("""
                        insert into organizations.organization
                            (id, domain, name, name_key, name_grams, listed, created_at, version)
                        values (:id, :domain, :name, :key, :grams, :listed, :now, 1)
                        """)
                .param("id", id.value())
                .param("domain", domain.value())
                .param("name", name)
                .param("key", folded)
                .param("grams", Rows.array(SearchText.grams(folded)))
                .param("listed", listed)
                .param("now", Rows.parameter(now))
                .update();
        insertCountry(id, country, now);
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return jdbc.sql("select id from organizations.organization where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> Rows.organization(row, "id"))
                .optional()
                .flatMap(organizations::find);
    }

    @Override
    public void edit(OrganizationId id, String name, boolean listed) {
        var folded = SearchText.fold(name);
        jdbc.sql("""
                        update organizations.organization
                        set name = :name, name_key = :key, name_grams = :grams, listed = :listed
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("key", folded)
                .param("grams", Rows.array(SearchText.grams(folded)))
                .param("listed", listed)
                .update();
    }

    @Override
    public void move(OrganizationId id, CountryCode country, Instant now) {
        jdbc.sql("""
                        update organizations.organization_country
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where organization = :id and recorded_until is null
                        """).param("id", id.value()).param("now", Rows.parameter(now)).update();
        insertCountry(id, country, now);
    }

    private void insertCountry(OrganizationId id, CountryCode country, Instant now) {
        jdbc.sql("""
                        insert into organizations.organization_country (organization, country, recorded_from)
                        select :id, :country, greatest(:now, max(recorded_until))
                        from organizations.organization_country
                        where organization = :id
                        """)
                .param("id", id.value())
                .param("country", country.value())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public void refresh(OrganizationId id) {
        jdbc.sql("""
                        update organizations.organization
                        set version = version + 1,
                            selectable = exists (
                                select from organizations.enrolment
                                where organization = :id and recorded_until is null
                                  and kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER')),
                            search_terms = name_grams
                                || array(
                                    select 'k:' || kind from organizations.enrolment
                                    where organization = :id and recorded_until is null)
                                || array(
                                    select 't:selectable' from organizations.enrolment
                                    where organization = :id and recorded_until is null
                                      and kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER')
                                    limit 1)
                                || array(
                                    select 'c:' || country from organizations.organization_country
                                    where organization = :id and recorded_until is null)
                                || array(
                                    select 'p:' || status from organizations.program_status
                                    where organization = :id and recorded_until is null)
                                || array(
                                    select 'a:' || name || ':' || level from organizations.competency
                                    where organization = :id)
                                || array(select 's:' || tag_key from organizations.skill where organization = :id)
                                || case when listed then array['l:listed'] else cast(array[] as text[]) end
                        where id = :id
                        """).param("id", id.value()).update();
    }

    @Override
    public void addLocation(OrganizationId id, String partnerId, CountryCode country, Instant now) {
        jdbc.sql("""
                        insert into organizations.location (partner_id, organization, country, created_at)
                        values (:partner, :id, :country, :now)
                        """)
                .param("partner", partnerId)
                .param("id", id.value())
                .param("country", country.value())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public List<Location> locations(OrganizationId id) {
        return jdbc.sql("""
                        select partner_id, country
                        from organizations.location
                        where organization = :id
                        order by created_at, partner_id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Location(row.getString("partner_id"), new CountryCode(row.getString("country"))))
                .list();
    }

    @Override
    public void award(OrganizationId id, Set<Competency.Award> awards, Instant now) {
        var names = awards.stream().map(award -> award.competency().name()).toList();
        var levels = awards.stream().map(award -> award.level().name()).toList();
        jdbc.sql("""
                        delete from organizations.competency
                        where organization = :id and not (name = any (:names))
                        """).param("id", id.value()).param("names", Rows.array(names)).update();
        jdbc.sql("""
                        insert into organizations.competency (organization, name, level, awarded_at)
                        select :id, awarded.name, awarded.level, :now
                        from unnest(:names, :levels) as awarded (name, level)
                        on conflict (organization, name) do update
                            set level = excluded.level, awarded_at = excluded.awarded_at
                            where competency.level <> excluded.level
                        """)
                .param("id", id.value())
                .param("names", Rows.array(names))
                .param("levels", Rows.array(levels))
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public List<Competency.Award> awards(OrganizationId id) {
        return jdbc.sql("select name, level from organizations.competency where organization = :id order by name")
                .param("id", id.value())
                .query((row, _) -> new Competency.Award(
                        Competency.valueOf(row.getString("name")), Competency.Level.valueOf(row.getString("level"))))
                .list();
    }

    @Override
    public void replaceSkills(OrganizationId id, List<String> tags) {
        jdbc.sql("delete from organizations.skill where organization = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into organizations.skill (organization, tag_key, tag)
                        select :id, tagged.key, tagged.tag
                        from unnest(:keys, :tags) as tagged (key, tag)
                        on conflict (organization, tag_key) do nothing
                        """)
                .param("id", id.value())
                .param("keys", tags.stream().map(SearchText::fold).toArray(String[]::new))
                .param("tags", Rows.array(tags))
                .update();
    }

    @Override
    public List<String> skills(OrganizationId id) {
        return jdbc.sql("select tag from organizations.skill where organization = :id order by tag_key")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Override
    public void keepBillingProfile(OrganizationId id, String company, NewCustomer.BillingProfile profile) {
        jdbc.sql("""
                        insert into organizations.billing_profile (organization, company, address_line, city,
                            postal_code, contact_name, email, phone, version)
                        values (:id, :company, :address, :city, :postal, :contact, :email, nullif(:phone, ''), 1)
                        on conflict (organization) do update
                            set company = excluded.company, address_line = excluded.address_line,
                                city = excluded.city, postal_code = excluded.postal_code,
                                contact_name = excluded.contact_name, email = excluded.email,
                                phone = excluded.phone, version = billing_profile.version + 1
                        """)
                .param("id", id.value())
                .param("company", company)
                .param("address", profile.addressLine())
                .param("city", profile.city())
                .param("postal", profile.postalCode())
                .param("contact", profile.contactName())
                .param("email", profile.email())
                .param("phone", profile.phone())
                .update();
    }

    @Override
    public Optional<NewCustomer.BillingProfile> billingProfile(OrganizationId id) {
        return jdbc.sql("""
                        select address_line, city, postal_code, contact_name, email, coalesce(phone, '') as phone
                        from organizations.billing_profile
                        where organization = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new NewCustomer.BillingProfile(
                        row.getString("address_line"),
                        row.getString("city"),
                        row.getString("postal_code"),
                        row.getString("contact_name"),
                        row.getString("email"),
                        row.getString("phone")))
                .optional();
    }

    @Override
    public Page<Organization> search(Filter filter, PageRequest request) {
        CustomPlan.force(jdbc);
        var folded = SearchText.fold(filter.text());
        var isFirst = request.after().size() != 2;
        var rows = jdbc.sql("""
                        select id, name, domain, country, region, kinds, status, listed, version, name_key
                        from organizations.current_organization
                        where search_terms @> cast(:facets as text[])
                          and (cast(:text as text) = ''
                               or (search_terms @> cast(:grams as text[]) and strpos(name_key, :text) > 0)
                               or domain like :prefix)
                          and (cast(:first as boolean) or (name_key, id) > (:afterName, cast(:afterId as uuid)))
                        order by name_key, id
                        limit :limit
                        """)
                .param("facets", Rows.array(facets(filter)))
                .param("text", folded)
                .param("grams", Rows.array(SearchText.needles(folded)))
                .param("prefix", folded.replaceAll("[^a-z0-9.-]", "") + (folded.isEmpty() ? "" : "%"))
                .param("first", isFirst)
                .param("afterName", isFirst ? "" : request.after().getFirst())
                .param(
                        "afterId",
                        isFirst
                                ? new UUID(0, 0).toString()
                                : Rows.uuid(request.after().get(1)))
                .param("limit", request.size() + 1)
                .query((row, _) -> new Keyed(row.getString("name_key"), JdbcOrganizations.organization(row)))
                .list();
        return Page.cut(
                        rows,
                        request.size(),
                        row -> PageRequest.cursor(
                                row.key(), row.organization().id().toString()))
                .map(Keyed::organization);
    }

    private static List<String> facets(Filter filter) {
        var kind = filter.kind().map(EnrolmentKind::name).map(name -> "k:" + name);
        var country = filter.country().map(code -> "c:" + code);
        return Stream.concat(kind.stream(), country.stream()).toList();
    }

    private record Keyed(String key, Organization organization) {}
}
