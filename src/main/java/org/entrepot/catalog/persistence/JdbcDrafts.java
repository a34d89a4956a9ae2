package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.ModuleContent;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.catalog.domain.SavedModule;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isTaken(OrganizationId publisher, String readableId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from catalog.offer where publisher = :publisher and readable_id = :readableId)
                        """)
                .param("publisher", publisher.value())
                .param("readableId", readableId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void create(OfferHead offer) {
        jdbc.sql("""
                        insert into catalog.offer (id, publisher, readable_id, alias, type, product_id,
                                default_language, created_at, changed_at)
                        values (:id, :publisher, :readableId, :alias, :type, :productId, :language, :at, :at)
                        """)
                .param("id", offer.id().value())
                .param("publisher", offer.publisher().value())
                .param("readableId", offer.readableId())
                .param("alias", offer.alias())
                .param("type", offer.type().name())
                .param("productId", offer.productId())
                .param("language", offer.defaultLanguage())
                .param("at", Rows.at(offer.createdAt()))
                .update();
        recordState(offer.id(), offer.state(), offer.createdAt());
    }

    @Override
    public Optional<OfferHead> head(OfferId offer) {
        return jdbc.sql("""
                        select offer.id, offer.publisher, offer.readable_id, offer.alias, offer.type, offer.product_id,
                               offer.default_language, state.state, offer.created_at
                        from catalog.offer offer
                        join catalog.offer_state state on state.offer = offer.id and state.recorded_until is null
                        where offer.id = :offer
                        """)
                .param("offer", offer.value())
                .query(JdbcDrafts::headOf)
                .optional();
    }

    @Override
    public Optional<Draft> find(OfferId offer) {
        return head(offer).map(head -> new Draft(head, plans(offer), modules(offer)));
    }

    @Override
    public boolean save(OfferId offer, ModuleKey key, long expected, ModuleContent content, Instant at, UserId by) {
        var sql = expected == 0 ? """
                        insert into catalog.draft_module (offer, key, version, content, changed_at, changed_by)
                        values (:offer, :key, :expected + 1, :content::jsonb, :at, :by)
                        on conflict (offer, key) do nothing
                        """ : """
                        update catalog.draft_module
                        set version = version + 1, content = :content::jsonb, changed_at = :at, changed_by = :by
                        where offer = :offer and key = :key and version = :expected
                        """;
        return jdbc.sql(sql)
                        .param("offer", offer.value())
                        .param("key", key.value())
                        .param("expected", expected)
                        .param("content", ContentJson.write(content))
                        .param("at", Rows.at(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(OfferId offer, ModuleKey key, long expected) {
        return jdbc.sql("""
                        delete from catalog.draft_module where offer = :offer and key = :key and version = :expected
                        """)
                        .param("offer", offer.value())
                        .param("key", key.value())
                        .param("expected", expected)
                        .update()
                == 1;
    }

    @Override
    public void addPlan(PlanHead plan, PlanType type, Instant at) {
        jdbc.sql("""
                        insert into catalog.plan (id, offer, readable_id, sku, type, created_at)
                        values (:id, :offer, :readableId, :sku, :type, :at)
                        """)
                .param("id", plan.id().value())
                .param("offer", plan.offer().value())
                .param("readableId", plan.readableId())
                .param("sku", plan.sku())
                .param("type", type.name())
                .param("at", Rows.at(at))
                .update();
    }

    @Override
    public void deletePlan(PlanId plan, Instant at) {
        jdbc.sql("update catalog.plan set deleted_at = :at where id = :plan and deleted_at is null")
                .param("plan", plan.value())
                .param("at", Rows.at(at))
                .update();
        jdbc.sql("delete from catalog.draft_module where key = :key")
                .param("key", ModuleKey.plan(plan).value())
                .update();
    }

    @Override
    public void setType(PlanId plan, PlanType type) {
        jdbc.sql("update catalog.plan set type = :type where id = :plan and type <> :type")
                .param("plan", plan.value())
                .param("type", type.name())
                .update();
    }

    @Override
    public String nextSku(OfferId offer) {
        var last = jdbc.sql("select coalesce(max(sku), '0000') from catalog.plan where offer = :offer")
                .param("offer", offer.value())
                .query(String.class)
                .single();
        return "%04d".formatted(Integer.parseInt(last) + 1);
    }

    @Override
    public void markPublished(OfferId offer, Map<ModuleKey, Long> versions) {
        var keys = List.copyOf(versions.keySet());
        jdbc.sql("""
                        update catalog.draft_module module
                        set published_version = live.version
                        from unnest(:keys::text[], :versions::bigint[]) as live (key, version)
                        where module.offer = :offer and module.key = live.key
                        """)
                .param("offer", offer.value())
                .param("keys", Rows.texts(keys, ModuleKey::value))
                .param("versions", Rows.texts(keys, key -> String.valueOf(versions.get(key))))
                .update();
    }

    @Override
    public void setSearchText(OfferId offer, String text) {
        jdbc.sql("update catalog.offer set search_text = :text where id = :offer")
                .param("offer", offer.value())
                .param("text", text)
                .update();
    }

    @Override
    public Instant nextMoment(OfferId offer, Instant now) {
        var last = jdbc.sql("select changed_at from catalog.offer where id = :offer for no key update")
                .param("offer", offer.value())
                .query((row, _) -> Rows.moment(row, "changed_at"))
                .single();
        var next = now.isAfter(last) ? now : last.plusNanos(1_000);
        jdbc.sql("update catalog.offer set changed_at = :at where id = :offer")
                .param("offer", offer.value())
                .param("at", Rows.at(next))
                .update();
        return next;
    }

    @Override
    public void recordState(OfferId offer, OfferState state, Instant at) {
        jdbc.sql("""
                        update catalog.offer_state set recorded_until = :at
                        where offer = :offer and recorded_until is null and state <> :state
                        """)
                .param("offer", offer.value())
                .param("state", state.name())
                .param("at", Rows.at(at))
                .update();
        jdbc.sql("""
                        insert into catalog.offer_state (offer, state, recorded_from)
                        select :offer, :state, :at
                        where not exists (
                            select 1 from catalog.offer_state where offer = :offer and recorded_until is null)
                        """)
                .param("offer", offer.value())
                .param("state", state.name())
                .param("at", Rows.at(at))
                .update();
    }

    @Override
    public Page<OwnOffer> ofPublisher(
            OrganizationId publisher, String text, Set<OfferStatus> statuses, PageRequest request) {
        var rows = jdbc.sql("""
                        select id, publisher, readable_id, alias, type, product_id, default_language, state, created_at,
                               changed_at, name, logo, status
                        from (
                            select offer.id, offer.publisher, offer.readable_id, offer.alias, offer.type,
                                   offer.product_id, offer.default_language, state.state, offer.created_at,
                                   offer.changed_at, offer.search_text, listing.content ->> 'name' as name,
                                   listing.content ->> 'logo' as logo,
                                   case
                                       when newest.phase in ('VALIDATION', 'CERTIFICATION', 'PREVIEW_CREATION')
                                           then 'PUBLISH_IN_PROGRESS'
                                       when newest.phase in ('PREVIEW', 'ATTENTION_NEEDED') then newest.phase
                                       when state.state = 'LIVE' then 'LIVE'
                                       when state.state in ('STOPPED', 'REMOVED') then 'NOT_AVAILABLE'
                                       else 'DRAFT'
                                   end as status
                            from catalog.offer offer
                            join catalog.offer_state state on state.offer = offer.id and state.recorded_until is null
                            left join catalog.draft_module listing
                                on listing.offer = offer.id and listing.key = 'listing:' || offer.default_language
                            left join lateral (
                                select submission.phase
                                from catalog.submission submission
                                where submission.offer = offer.id and submission.phase not in ('CANCELLED', 'REPLACED')
                                order by submission.number desc
                                limit 1) newest on true
                            where offer.publisher = :publisher
                        ) own
                        where (cardinality(:statuses::text[]) = 0 or status = any(:statuses::text[]))
                          and (:text = '' or strpos(search_text, :text) > 0)
                          and (:isFirst or (created_at, id) < (:createdAt::timestamptz, :id::uuid))
                        order by created_at desc, id desc
                        limit :size
                        """)
                .param("publisher", publisher.value())
                .param("text", text)
                .param("statuses", Rows.texts(statuses, OfferStatus::name))
                .param(
                        "isFirst",
                        Rows.afterMoment(request).isEmpty()
                                || Rows.afterId(request).isEmpty())
                .param("createdAt", Rows.afterMoment(request).orElse(null))
                .param("id", Rows.afterId(request).orElse(null))
                .param("size", request.size() + 1)
                .query(JdbcDrafts::ownOfferOf)
                .list();
        return Page.cut(
                rows,
                request.size(),
                last -> PageRequest.cursor(
                        last.offer().createdAt().toString(), last.offer().id().toString()));
    }

    private List<PlanHead> plans(OfferId offer) {
        return jdbc.sql("""
                        select plan.id, plan.offer, plan.readable_id, plan.sku,
                               exists (select 1 from catalog.live_plan live where live.plan = plan.id) as was_published
                        from catalog.plan plan
                        where plan.offer = :offer and plan.deleted_at is null
                        order by plan.sku
                        """)
                .param("offer", offer.value())
                .query((row, _) -> new PlanHead(
                        new PlanId(Rows.id(row, "id")),
                        new OfferId(Rows.id(row, "offer")),
                        row.getString("readable_id"),
                        row.getString("sku"),
                        row.getBoolean("was_published")))
                .list();
    }

    private TreeMap<ModuleKey, SavedModule<?>> modules(OfferId offer) {
        var modules = new TreeMap<ModuleKey, SavedModule<?>>();
        jdbc.sql("""
                        select key, version, content, published_version, changed_at
                        from catalog.draft_module
                        where offer = :offer
                        """)
                .param("offer", offer.value())
                .query((row, _) -> Map.entry(new ModuleKey(row.getString("key")), moduleOf(row)))
                .list()
                .forEach(entry -> modules.put(entry.getKey(), entry.getValue()));
        return modules;
    }

    private static SavedModule<?> moduleOf(ResultSet row) throws SQLException {
        return new SavedModule<>(
                ContentJson.readModule(new ModuleKey(row.getString("key")), row.getString("content")),
                row.getLong("version"),
                Optional.ofNullable(row.getObject("published_version", Long.class)),
                Rows.moment(row, "changed_at"));
    }

    private static OwnOffer ownOfferOf(ResultSet row, int number) throws SQLException {
        var head = headOf(row, number);
        var name = Optional.ofNullable(row.getString("name")).filter(text -> !text.isBlank());
        return new OwnOffer(
                head,
                name.orElse(head.alias()),
                Optional.ofNullable(row.getString("logo")).orElse(""),
                OfferStatus.valueOf(row.getString("status")),
                Rows.moment(row, "changed_at"));
    }

    static OfferHead headOf(ResultSet row, int number) throws SQLException {
        return new OfferHead(
                new OfferId(Rows.id(row, "id")),
                new OrganizationId(Rows.id(row, "publisher")),
                row.getString("readable_id"),
                row.getString("alias"),
                OfferType.valueOf(row.getString("type")),
                row.getString("product_id"),
                row.getString("default_language"),
                OfferState.valueOf(row.getString("state")),
                Rows.moment(row, "created_at"));
    }
}
