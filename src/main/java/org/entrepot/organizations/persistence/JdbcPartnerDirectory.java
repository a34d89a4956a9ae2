package org.entrepot.organizations.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.TenantId;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.organizations.PartnerSelection;
import org.entrepot.organizations.SearchText;
import org.entrepot.organizations.domain.OrganizationsRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The search of a publisher's picker: one index answers name, country, competency and skill together (R87, R88, A31). */
@Repository
@Transactional(readOnly = true)
class JdbcPartnerDirectory implements PartnerDirectory {

    /** True for every entry, so that an empty filter costs nothing and needs no SQL of its own. */
    private static final List<String> ANY = List.of("t:selectable");

    private final JdbcClient jdbc;
    private final Organizations organizations;

    JdbcPartnerDirectory(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public List<OrganizationId> activeAfter(OrganizationId last, int most) {
        return jdbc.sql("""
                        select organization.id
                        from organizations.organization
                        join organizations.program_status
                            on program_status.organization = organization.id
                            and program_status.recorded_until is null
                            and program_status.status = 'ACTIVE'
                        where organization.selectable and organization.id > :last
                        order by organization.id
                        limit :most
                        """)
                .param("last", last.value())
                .param("most", most)
                .query((row, _) -> Rows.organization(row, "id"))
                .list();
    }

    @Override
    public Page<Entry> search(Search search, PageRequest request) {
        if (TenantId.parse(search.text()) instanceof Outcome.Done<OrganizationId>(var id)) {
            return byTenantId(id, search);
        }
        CustomPlan.force(jdbc);
        var folded = SearchText.fold(search.text());
        var isFirst = request.after().size() != 2;
        var keys = jdbc.sql("""
                        select id, name_key
                        from organizations.organization
                        where selectable
                          and search_terms @> cast(:grams as text[])
                          and strpos(name_key, :text) > 0
                          and search_terms && cast(:countries as text[])
                          and search_terms && cast(:competencies as text[])
                          and search_terms && cast(:skills as text[])
                          and (cast(:first as boolean) or (name_key, id) > (:afterName, cast(:afterId as uuid)))
                        order by name_key, id
                        limit :limit
                        """)
                .param("grams", Rows.array(folded.isEmpty() ? ANY : SearchText.needles(folded)))
                .param("text", folded)
                .param("countries", terms(countryTerms(search)))
                .param("competencies", terms(awardTerms(search)))
                .param("skills", terms(skillTerms(search)))
                .param("first", isFirst)
                .param("afterName", isFirst ? "" : request.after().getFirst())
                .param(
                        "afterId",
                        isFirst
                                ? new UUID(0, 0).toString()
                                : Rows.uuid(request.after().get(1)))
                .param("limit", request.size() + 1)
                .query((row, _) -> new Key(Rows.organization(row, "id"), row.getString("name_key")))
                .list();
        return page(keys, request);
    }

    @Override
    public Map<OrganizationId, Entry> entries(Collection<OrganizationId> ids) {
        return load(ids, true);
    }

    @Override
    public long count(PartnerSelection selection) {
        return jdbc.sql("""
                        select count(*)
                        from organizations.organization
                        where selectable and id %s (cast(:ids as uuid[]))
                        """.formatted(selection.isEverybodyElse() ? "<> all" : "= any"))
                .param(
                        "ids",
                        selection.ids().stream().map(OrganizationId::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public Outcome<Entry> select(String tenantId) {
        return TenantId.parse(tenantId)
                .then(id -> Optional.ofNullable(entries(List.of(id)).get(id))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(whyNot(id))));
    }

    @Override
    public List<String> skillsLike(String beginning, int limit) {
        return jdbc.sql("""
                        select min(tag) as tag
                        from organizations.skill
                        where starts_with(tag_key, :beginning)
                        group by tag_key
                        order by count(*) desc, tag_key
                        limit :limit
                        """)
                .param("beginning", SearchText.fold(beginning))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public Page<Entry> listed(CountryCode country, PageRequest request) {
        var isFirst = request.after().size() != 2;
        var keys = jdbc.sql("""
                        select id, name_key
                        from organizations.organization
                        where search_terms @> cast(:terms as text[])
                          and search_terms && array['k:DIRECT_BILL', 'k:INDIRECT_PROVIDER', 'k:INDIRECT_RESELLER']
                          and (cast(:first as boolean) or (name_key, id) > (:afterName, cast(:afterId as uuid)))
                        order by name_key, id
                        limit :limit
                        """)
                .param("terms", Rows.array(List.of("l:listed", "p:ACTIVE", "c:" + country)))
                .param("first", isFirst)
                .param("afterName", isFirst ? "" : request.after().getFirst())
                .param(
                        "afterId",
                        isFirst
                                ? new UUID(0, 0).toString()
                                : Rows.uuid(request.after().get(1)))
                .param("limit", request.size() + 1)
                .query((row, _) -> new Key(Rows.organization(row, "id"), row.getString("name_key")))
                .list();
        var page = Page.cut(keys, request.size(), Key::cursor);
        var loaded = load(page.items().stream().map(Key::id).toList(), false);
        return page.map(key -> known(loaded, key.id()));
    }

    private Page<Entry> page(List<Key> keys, PageRequest request) {
        var page = Page.cut(keys, request.size(), Key::cursor);
        var loaded = entries(page.items().stream().map(Key::id).toList());
        return page.map(key -> known(loaded, key.id()));
    }

    /** A31: the tenant id is exact, and the other filters still hold. */
    private Page<Entry> byTenantId(OrganizationId id, Search search) {
        var found = entries(List.of(id)).values().stream()
                .filter(entry ->
                        search.countries().isEmpty() || search.countries().contains(entry.country()))
                .filter(entry -> search.competencies().isEmpty()
                        || entry.competencies().stream().anyMatch(search.competencies()::contains))
                .filter(entry -> search.skills().isEmpty() || hasAnySkill(entry, search.skills()))
                .toList();
        return new Page<>(found, Optional.empty());
    }

    private static boolean hasAnySkill(Entry entry, Set<String> wanted) {
        var keys = wanted.stream().map(SearchText::fold).collect(toSet());
        return entry.skills().stream().map(SearchText::fold).anyMatch(keys::contains);
    }

    private Map<OrganizationId, Entry> load(Collection<OrganizationId> ids, boolean selectableOnly) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select organization.id, organization.name, organization_country.country,
                               array(select kind from organizations.enrolment
                                     where enrolment.organization = organization.id
                                       and recorded_until is null) as kinds,
                               array(select name || ' ' || level from organizations.competency
                                     where competency.organization = organization.id
                                     order by name) as competencies,
                               array(select tag from organizations.skill
                                     where skill.organization = organization.id
                                     order by tag_key) as skills
                        from organizations.organization
                        join organizations.organization_country
                            on organization_country.organization = organization.id
                            and organization_country.recorded_until is null
                        where organization.id in (:ids) and (organization.selectable or not :selectableOnly)
                        """)
                .param("ids", Rows.uuids(ids))
                .param("selectableOnly", selectableOnly)
                .query((row, _) -> entry(row))
                .list()
                .stream()
                .collect(toMap(Entry::id, Function.identity()));
    }

    private OrganizationsRefusal whyNot(OrganizationId id) {
        return organizations
                .find(id)
                .filter(known -> known.is(EnrolmentKind.INDIRECT_RESELLER))
                .map(_ -> OrganizationsRefusal.RESELLER_NOT_SELECTABLE)
                .orElse(OrganizationsRefusal.UNKNOWN_TENANT);
    }

    private static Stream<String> countryTerms(Search search) {
        return search.countries().stream().map(country -> "c:" + country);
    }

    private static Stream<String> awardTerms(Search search) {
        return search.competencies().stream()
                .map(award ->
                        "a:" + award.competency().name() + ":" + award.level().name());
    }

    private static Stream<String> skillTerms(Search search) {
        return search.skills().stream().map(skill -> "s:" + SearchText.fold(skill));
    }

    private static String[] terms(Stream<String> wanted) {
        var terms = wanted.toList();
        return Rows.array(terms.isEmpty() ? ANY : terms);
    }

    private static Entry known(Map<OrganizationId, Entry> loaded, OrganizationId id) {
        return Optional.ofNullable(loaded.get(id)).orElseThrow();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Rows.organization(row, "id"),
                row.getString("name"),
                new CountryCode(row.getString("country")),
                Rows.texts(row, "kinds").stream().map(EnrolmentKind::valueOf).collect(toSet()),
                Rows.texts(row, "competencies").stream()
                        .map(JdbcPartnerDirectory::award)
                        .toList(),
                Rows.texts(row, "skills"));
    }

    private static Competency.Award award(String text) {
        var blank = text.indexOf(' ');
        return new Competency.Award(
                Competency.valueOf(text.substring(0, blank)), Competency.Level.valueOf(text.substring(blank + 1)));
    }

    private record Key(OrganizationId id, String nameKey) {

        String cursor() {
            return PageRequest.cursor(nameKey, id.toString());
        }
    }
}
