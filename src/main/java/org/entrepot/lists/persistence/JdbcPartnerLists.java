package org.entrepot.lists.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.Keys;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Drift;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPartnerLists implements PartnerLists {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String LIST = """
            select id, publisher_id, name, kind, countries, awards, skills, made_by, checked_at, version,
                (select count(*) from lists.list_member where list_id = id) as members,
                (select count(*) from lists.attachment where list_id = id) as offers
            from lists.partner_list
            """;

    /** Whom the rule of a list means: active partners that have a term of each of its three kinds. */
    private static final String FITS = """
            partner.is_transacting
                and partner.search_terms @> array['p:ACTIVE']
                and partner.search_terms && partner_list.country_terms
                and partner.search_terms && partner_list.award_terms
                and partner.search_terms && partner_list.skill_terms
            """;

    private final JdbcClient jdbc;

    JdbcPartnerLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean save(PartnerList list, Instant now) {
        var taken = jdbc.sql("""
                        select exists (
                            select from lists.partner_list
                            where publisher_id = :publisher and name_key = :key and id <> :id and deleted_at is null)
                        """)
                .param("publisher", list.publisher().value())
                .param("key", SearchText.fold(list.name()))
                .param("id", list.id().value())
                .query(Boolean.class)
                .single();
        if (taken) {
            return false;
        }
        var rule = list.rule();
        jdbc.sql("""
                        insert into lists.partner_list (
                            id, publisher_id, name, name_key, kind, countries, awards, skills, country_terms,
                            award_terms, skill_terms, made_by, made_at, checked_at, version)
                        values (
                            :id, :publisher, :name, :key, :kind, cast(:countries as text[]), cast(:awards as text[]),
                            cast(:skills as text[]), cast(:country_terms as text[]), cast(:award_terms as text[]),
                            cast(:skill_terms as text[]), :by, :now, :now, 1)
                        on conflict (id) do update set
                            name = excluded.name, name_key = excluded.name_key, kind = excluded.kind,
                            countries = excluded.countries, awards = excluded.awards, skills = excluded.skills,
                            country_terms = excluded.country_terms, award_terms = excluded.award_terms,
                            skill_terms = excluded.skill_terms, version = partner_list.version + 1
                        """)
                .param("id", list.id().value())
                .param("publisher", list.publisher().value())
                .param("name", list.name())
                .param("key", SearchText.fold(list.name()))
                .param("kind", list.kind().name())
                .param("countries", array(rule.countries().stream().map(CountryCode::value)))
                .param("awards", array(rule.awards().stream().map(Competency.Award::code)))
                .param("skills", array(rule.skills().stream()))
                .param("country_terms", array(rule.countryTerms().stream()))
                .param("award_terms", array(rule.awardTerms().stream()))
                .param("skill_terms", array(rule.skillTerms().stream()))
                .param("by", list.madeBy().value())
                .param("now", time(now))
                .update();
        return true;
    }

    @Override
    public void delete(ListId id, Instant now) {
        jdbc.sql("delete from lists.attachment where list_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update lists.partner_list set deleted_at = :now, is_due = false where id = :id")
                .param("now", time(now))
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<PartnerList> find(ListId id) {
        return jdbc.sql(LIST + """
                        where id = :id and deleted_at is null
                        """)
                .param("id", id.value())
                .query((row, _) -> list(row))
                .optional();
    }

    @Override
    public Optional<PartnerList> findForUpdate(ListId id) {
        return jdbc.sql("select id from lists.partner_list where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    @Override
    public Page<PartnerList> of(OrganizationId publisher, PageRequest page) {
        var isFirst = page.after().size() != 2;
        var rows = jdbc.sql(LIST + """
                        where publisher_id = :publisher and deleted_at is null
                            and (:first or (name_key, id) > (:name, :id))
                        order by name_key, id
                        limit :limit
                        """)
                .param("publisher", publisher.value())
                .param("first", isFirst)
                .param("name", isFirst ? "" : page.after().getFirst())
                .param("id", isFirst ? FIRST : id(page.after().getLast()))
                .param("limit", page.size() + 1)
                .query((row, _) -> list(row))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> PageRequest.cursor(SearchText.fold(row.name()), row.id().toString()));
    }

    @Override
    public Page<Member> members(ListId id, PageRequest page) {
        var isFirst = page.after().size() != 2;
        var rows = jdbc.sql("""
                        select list_member.partner_id, partner.name, coalesce(partner.country, '') as country,
                            list_member.added_at
                        from lists.list_member
                        join organizations.directory_partner partner on partner.id = list_member.partner_id
                        where list_member.list_id = :list
                            and (:first or (partner.name_key, partner.id) > (:name, :id))
                        order by partner.name_key, partner.id
                        limit :limit
                        """)
                .param("list", id.value())
                .param("first", isFirst)
                .param("name", isFirst ? "" : page.after().getFirst())
                .param("id", isFirst ? FIRST : id(page.after().getLast()))
                .param("limit", page.size() + 1)
                .query((row, _) -> new Member(
                        organization(row, "partner_id"),
                        row.getString("name"),
                        row.getString("country"),
                        instant(row, "added_at")))
                .list();
        return Page.cut(
                rows,
                page.size(),
                row -> PageRequest.cursor(
                        SearchText.fold(row.name()), row.partner().toString()));
    }

    @Override
    public Set<OrganizationId> memberIds(ListId id) {
        return jdbc.sql("select partner_id from lists.list_member where list_id = :id")
                .param("id", id.value())
                .query((row, _) -> organization(row, "partner_id"))
                .set();
    }

    @Override
    public Map<Keys.Key, OrganizationId> named(Collection<Keys.Key> keys) {
        var all = List.copyOf(keys);
        var found = new HashMap<Keys.Key, OrganizationId>();
        jdbc.sql("""
                        with wanted as materialized (
                            select kind, key, case when kind = 'TENANT' then cast(key as uuid) end as tenant, number
                            from unnest(cast(:kinds as text[]), cast(:keys as text[]))
                                with ordinality as given (kind, key, number)
                        )
                        select wanted.number, partner.id
                        from wanted
                        join organizations.directory_partner partner on partner.id = wanted.tenant
                        where partner.is_transacting
                        union all
                        select wanted.number, partner.id
                        from wanted
                        join organizations.directory_partner partner on partner.domain = wanted.key
                        where wanted.kind = 'DOMAIN' and partner.is_transacting
                        union all
                        select wanted.number, partner.id
                        from wanted
                        join organizations.partner_location location on location.partner_id = wanted.key
                        join organizations.directory_partner partner on partner.id = location.organization
                        where wanted.kind = 'PARTNER_ID' and partner.is_transacting
                        """)
                .param("kinds", all.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("keys", all.stream().map(Keys.Key::text).toArray(String[]::new))
                .query(row -> {
                    found.put(all.get(row.getInt("number") - 1), organization(row, "id"));
                });
        return found;
    }

    @Override
    public int add(ListId id, Collection<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        insert into lists.list_member (list_id, partner_id, added_at)
                        select :list, wanted.partner_id, :now
                        from unnest(cast(:partners as uuid[])) as wanted (partner_id)
                        on conflict do nothing
                        """)
                .param("list", id.value())
                .param("now", time(now))
                .param("partners", ids(partners))
                .update();
    }

    @Override
    public int remove(ListId id, Collection<OrganizationId> partners) {
        return jdbc.sql("""
                        delete from lists.list_member
                        where list_id = :list and partner_id = any (cast(:partners as uuid[]))
                        """)
                .param("list", id.value())
                .param("partners", ids(partners))
                .update();
    }

    @Override
    public int addFrom(ListId id, OfferId offer, Instant now) {
        return jdbc.sql("""
                        insert into lists.list_member (list_id, partner_id, added_at)
                        select distinct cast(:list as uuid), partner_id, cast(:now as timestamptz)
                        from channel.chosen_partner
                        where offer_id = :offer and not is_winding_down and (ends_at is null or ends_at > :now)
                        on conflict do nothing
                        """)
                .param("list", id.value())
                .param("offer", offer.value())
                .param("now", time(now))
                .update();
    }

    @Override
    public Drift drift(ListId id) {
        return jdbc.sql("""
                        with fitting as (
                            select partner.id
                            from lists.partner_list
                            join organizations.directory_partner partner on\s""" + FITS + """
                            where partner_list.id = :list and partner_list.kind <> 'FIXED'
                        ), present as (
                            select partner_id from lists.list_member where list_id = :list
                        )
                        select (select count(*) from fitting
                                where not exists (select from present where present.partner_id = fitting.id)) as joining,
                            (select count(*) from present
                                where not exists (select from fitting where fitting.id = present.partner_id)
                                and exists (select from lists.partner_list where id = :list and kind <> 'FIXED')) as leaving
                        """)
                .param("list", id.value())
                .query((row, _) -> new Drift(row.getLong("joining"), row.getLong("leaving")))
                .single();
    }

    @Override
    public Drift follow(ListId id, boolean andLeave, Instant now) {
        var joined = jdbc.sql("""
                        insert into lists.list_member (list_id, partner_id, added_at)
                        select partner_list.id, partner.id, :now
                        from lists.partner_list
                        join organizations.directory_partner partner on\s""" + FITS + """
                        where partner_list.id = :list and partner_list.kind <> 'FIXED'
                        on conflict do nothing
                        """)
                .param("list", id.value())
                .param("now", time(now))
                .update();
        var left = !andLeave
                ? 0
                : jdbc.sql("""
                        delete from lists.list_member
                        using lists.partner_list
                        where list_member.list_id = :list
                            and partner_list.id = :list and partner_list.kind <> 'FIXED'
                            and not exists (
                                select from organizations.directory_partner partner
                                where partner.id = list_member.partner_id
                                    and\s""" + FITS + """
                                )
                        """).param("list", id.value()).update();
        jdbc.sql("update lists.partner_list set checked_at = :now, is_due = false where id = :id")
                .param("now", time(now))
                .param("id", id.value())
                .update();
        return new Drift(joined, left);
    }

    @Override
    public boolean attach(ListId id, OfferId offer, UserId by, Instant now) {
        return jdbc.sql("""
                        insert into lists.attachment (list_id, offer_id, attached_by, attached_at)
                        values (:list, :offer, :by, :now)
                        on conflict do nothing
                        """)
                        .param("list", id.value())
                        .param("offer", offer.value())
                        .param("by", by.value())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    @Override
    public void detach(ListId id, OfferId offer) {
        jdbc.sql("delete from lists.attachment where list_id = :list and offer_id = :offer")
                .param("list", id.value())
                .param("offer", offer.value())
                .update();
    }

    @Override
    public List<Attachment> attachments(ListId id) {
        return jdbc.sql("""
                        select list_id, offer_id, attached_at, refusal
                        from lists.attachment
                        where list_id = :list
                        order by offer_id
                        """)
                .param("list", id.value())
                .query((row, _) -> new Attachment(
                        new ListId(row.getObject("list_id", UUID.class)),
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        instant(row, "attached_at"),
                        Optional.ofNullable(row.getString("refusal"))))
                .list();
    }

    @Override
    public void noteRefusal(ListId id, OfferId offer, Optional<String> refusal) {
        jdbc.sql("update lists.attachment set refusal = :refusal where list_id = :list and offer_id = :offer")
                .param("refusal", refusal.orElse(null))
                .param("list", id.value())
                .param("offer", offer.value())
                .update();
    }

    @Override
    public Set<OrganizationId> missing(ListId id, OfferId offer, Instant now) {
        return jdbc.sql("""
                        select list_member.partner_id
                        from lists.list_member
                        join organizations.directory_partner partner
                            on partner.id = list_member.partner_id and partner.is_transacting
                        where list_member.list_id = :list
                            and not exists (
                                select from channel.chosen_partner
                                where offer_id = :offer and chosen_partner.partner_id = list_member.partner_id
                                    and (ends_at is null or ends_at > :now))
                        """)
                .param("list", id.value())
                .param("offer", offer.value())
                .param("now", time(now))
                .query((row, _) -> organization(row, "partner_id"))
                .set();
    }

    @Override
    public void brought(ListId id, OfferId offer, Collection<OrganizationId> partners) {
        jdbc.sql("""
                        insert into lists.list_grant (list_id, offer_id, partner_id)
                        select :list, :offer, wanted.partner_id
                        from unnest(cast(:partners as uuid[])) as wanted (partner_id)
                        on conflict do nothing
                        """)
                .param("list", id.value())
                .param("offer", offer.value())
                .param("partners", ids(partners))
                .update();
    }

    @Override
    public List<Leaving> leaving(ListId id, OfferId offer, Instant now) {
        return jdbc.sql("""
                        select list_grant.partner_id, bool_or(chosen_partner.is_live) as is_live
                        from lists.list_grant
                        join channel.chosen_partner
                            on chosen_partner.offer_id = list_grant.offer_id
                            and chosen_partner.partner_id = list_grant.partner_id
                        where list_grant.list_id = :list and list_grant.offer_id = :offer
                            and not chosen_partner.is_winding_down
                            and (chosen_partner.ends_at is null or chosen_partner.ends_at > :now)
                            and not exists (
                                select from lists.attachment
                                join lists.list_member on list_member.list_id = attachment.list_id
                                where attachment.offer_id = :offer
                                    and list_member.partner_id = list_grant.partner_id)
                        group by list_grant.partner_id
                        """)
                .param("list", id.value())
                .param("offer", offer.value())
                .param("now", time(now))
                .query((row, _) -> new Leaving(organization(row, "partner_id"), row.getBoolean("is_live")))
                .list();
    }

    @Override
    public void forgetBrought(ListId id, OfferId offer, Collection<OrganizationId> partners) {
        jdbc.sql("""
                        delete from lists.list_grant
                        where list_id = :list and offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                        """)
                .param("list", id.value())
                .param("offer", offer.value())
                .param("partners", ids(partners))
                .update();
    }

    @Override
    public void note(OrganizationId changed, Instant now) {
        jdbc.sql("insert into lists.directory_change (id, organization_id, changed_at) values (:id, :changed, :now)")
                .param("id", Ids.next())
                .param("changed", changed.value())
                .param("now", time(now))
                .update();
    }

    @Override
    public Optional<Instant> nextChange() {
        return jdbc.sql("""
                        select min(moment) as next
                        from (
                            select min(changed_at) as moment from lists.directory_change
                            union all
                            select min(checked_at) from lists.partner_list where is_due
                        ) moments
                        """)
                .query((row, _) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    @Override
    public List<ListId> concerned(Instant until) {
        jdbc.sql("""
                        with taken as (
                            delete from lists.directory_change
                            where changed_at <= :until
                            returning organization_id
                        )
                        update lists.partner_list set is_due = true
                        where partner_list.kind = 'FOLLOWING' and partner_list.deleted_at is null
                            and exists (
                                select from taken
                                left join organizations.directory_partner partner on partner.id = taken.organization_id
                                where (partner.search_terms && partner_list.country_terms
                                        and partner.search_terms && partner_list.award_terms
                                        and partner.search_terms && partner_list.skill_terms)
                                    or exists (
                                        select from lists.list_member
                                        where list_member.list_id = partner_list.id
                                            and list_member.partner_id = taken.organization_id))
                        """).param("until", time(until)).update();
        return jdbc.sql("select id from lists.partner_list where is_due order by id")
                .query((row, _) -> new ListId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<OfferOption> offers(OrganizationId publisher, int most) {
        return jdbc.sql("""
                        select offer_id, draft_option, live_option
                        from channel.offer_audience
                        where publisher_id = :publisher
                        order by offer_id desc
                        limit :most
                        """)
                .param("publisher", publisher.value())
                .param("most", most)
                .query((row, _) -> option(row))
                .list();
    }

    @Override
    public OfferOption option(OfferId offer) {
        return jdbc.sql("""
                        select offer_id, draft_option, live_option
                        from channel.offer_audience
                        where offer_id = :offer
                        """)
                .param("offer", offer.value())
                .query((row, _) -> option(row))
                .single();
    }

    private static OfferOption option(ResultSet row) throws SQLException {
        return new OfferOption(
                new OfferId(row.getObject("offer_id", UUID.class)),
                AudienceOption.valueOf(row.getString("draft_option")),
                Optional.ofNullable(row.getString("live_option")).map(AudienceOption::valueOf));
    }

    @Override
    public List<Leaving> standing(OfferId offer, Collection<OrganizationId> partners, Instant now) {
        return jdbc.sql("""
                        select partner_id, bool_or(is_live) as is_live
                        from channel.chosen_partner
                        where offer_id = :offer and partner_id = any (cast(:partners as uuid[]))
                            and (ends_at is null or ends_at > :now)
                        group by partner_id
                        """)
                .param("offer", offer.value())
                .param("partners", ids(partners))
                .param("now", time(now))
                .query((row, _) -> new Leaving(organization(row, "partner_id"), row.getBoolean("is_live")))
                .list();
    }

    private static PartnerList list(ResultSet row) throws SQLException {
        return new PartnerList(
                new ListId(row.getObject("id", UUID.class)),
                organization(row, "publisher_id"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                new ListRule(
                        texts(row, "countries").map(CountryCode::new).collect(Collectors.toSet()),
                        texts(row, "awards")
                                .flatMap(code -> Competency.Award.parse(code).stream())
                                .collect(Collectors.toSet()),
                        texts(row, "skills").collect(Collectors.toSet())),
                new UserId(row.getObject("made_by", UUID.class)),
                instant(row, "checked_at"),
                row.getLong("members"),
                row.getLong("offers"),
                row.getLong("version"));
    }

    private static UUID id(String text) {
        return ListId.parse(text).map(ListId::value).orElse(FIRST);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static String[] array(Stream<String> texts) {
        return texts.sorted().toArray(String[]::new);
    }

    private static String[] ids(Collection<OrganizationId> partners) {
        return partners.stream().map(OrganizationId::toString).sorted().toArray(String[]::new);
    }

    private static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(row.getObject(column, UUID.class));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
