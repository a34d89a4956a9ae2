package org.entrepot.catalog.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.domain.LanguageChoice;
import org.entrepot.catalog.domain.Publication;
import org.entrepot.catalog.domain.Publications;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other modules read of offers: current texts from the listing rows, the rest from the publication. */
@Repository
class JdbcOffers implements Offers {

    /** As many publishers as a part of a name may stand for; whoever means another one types more of it. */
    private static final int NAMESAKES = 200;

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Organizations organizations;

    JdbcOffers(JdbcClient jdbc, Publications publications, Organizations organizations) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.organizations = organizations;
    }

    @Override
    public Map<OfferId, OfferSummary> summaries(Set<OfferId> offers, Locale locale) {
        if (offers.isEmpty()) {
            return Map.of();
        }
        var texts = new HashMap<OfferId, Map<String, Text>>();
        jdbc.sql("""
                        select offer, language, name, search_summary, logo
                        from catalog.live_listing
                        where offer = any(:offers)
                        """)
                .param("offers", Rows.ids(offers, OfferId::value))
                .query((row, _) -> new Text(
                        new OfferId(Rows.id(row, "offer")),
                        row.getString("language"),
                        row.getString("name"),
                        row.getString("search_summary"),
                        row.getString("logo")))
                .list()
                .forEach(text -> texts.computeIfAbsent(text.offer(), _ -> new HashMap<>())
                        .put(text.language(), text));
        return jdbc
                .sql("""
                        select offer.id, offer.publisher, offer.readable_id, offer.alias, offer.type, offer.product_id,
                               offer.default_language, state.state, offer.created_at,
                               draft.content ->> 'name' as draft_name
                        from catalog.offer offer
                        join catalog.offer_state state on state.offer = offer.id and state.recorded_until is null
                        left join catalog.draft_module draft
                            on draft.offer = offer.id and draft.key = 'listing:' || offer.default_language
                        where offer.id = any(:offers)
                        """)
                .param("offers", Rows.ids(offers, OfferId::value))
                .query((row, _) ->
                        summaryOf(row, texts.getOrDefault(new OfferId(Rows.id(row, "id")), Map.of()), locale))
                .list()
                .stream()
                .collect(Collectors.toMap(OfferSummary::id, Function.identity()));
    }

    @Override
    public boolean isPublishedBy(OfferId offer, OrganizationId publisher) {
        return jdbc.sql("""
                        select exists (select 1 from catalog.offer where id = :offer and publisher = :publisher)
                        """)
                .param("offer", offer.value())
                .param("publisher", publisher.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<PlanId, OrganizationId> publishersOf(Set<PlanId> plans) {
        return jdbc
                .sql("""
                        select plan.id, offer.publisher
                        from catalog.plan plan
                        join catalog.offer offer on offer.id = plan.offer
                        where plan.id = any(:plans) and plan.deleted_at is null
                        """)
                .param("plans", Rows.ids(plans, PlanId::value))
                .query((row, _) ->
                        Map.entry(new PlanId(Rows.id(row, "id")), new OrganizationId(Rows.id(row, "publisher"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Page<OfferSummary> live(OfferQuery query, Locale locale, PageRequest request) {
        var rows = jdbc.sql("""
                        select listing.offer, listing.folded_name
                        from catalog.live_listing listing
                        join catalog.offer offer on offer.id = listing.offer
                        join catalog.offer_state state
                            on state.offer = offer.id and state.recorded_until is null and state.state = 'LIVE'
                        where listing.is_default
                          and (:text = ''
                               or offer.publisher = any(:named::uuid[])
                               or exists (
                                   select 1 from catalog.live_listing any_language
                                   where any_language.offer = listing.offer
                                     and strpos(any_language.folded_text, :text) > 0))
                          and (cardinality(:types::text[]) = 0 or offer.type = any(:types::text[]))
                          and (cardinality(:categories::text[]) = 0 or exists (
                              select 1 from catalog.publication publication
                              where publication.offer = offer.id and publication.recorded_until is null
                                and jsonb_exists_any(publication.content -> 'properties' -> 'categories',
                                                     :categories::text[])))
                          and (:publisher::uuid is null or offer.publisher = :publisher::uuid)
                          and (:isFirst or (listing.folded_name, listing.offer) > (:name, :id::uuid))
                        order by listing.folded_name, listing.offer
                        limit :size
                        """)
                .param("text", query.foldedText())
                .param("named", Rows.ids(publishersNamed(query.text().orElse("")), OrganizationId::value))
                .param("types", Rows.texts(query.types(), OfferType::name))
                .param("categories", Rows.texts(query.categories(), category -> category))
                .param("publisher", query.publisher().map(OrganizationId::value).orElse(null))
                .param(
                        "isFirst",
                        request.after().size() != 2 || Rows.afterId(request).isEmpty())
                .param("name", request.after().size() == 2 ? request.after().getFirst() : "")
                .param("id", Rows.afterId(request).orElse(null))
                .param("size", request.size() + 1)
                .query((row, _) -> Map.entry(new OfferId(Rows.id(row, "offer")), row.getString("folded_name")))
                .list();
        var summaries = summaries(rows.stream().map(Map.Entry::getKey).collect(Collectors.toSet()), locale);
        return Page.cut(
                        rows,
                        request.size(),
                        last -> PageRequest.cursor(
                                last.getValue(), last.getKey().toString()))
                .map(row -> summaries.get(row.getKey()));
    }

    private List<OrganizationId> publishersNamed(String part) {
        return organizations.named(part, EnrolmentKind.PUBLISHER, NAMESAKES);
    }

    @Override
    public Map<OfferId, List<LivePlan>> livePlansOf(Set<OfferId> offers) {
        return jdbc.sql("""
                        select live.plan, live.offer, offer.product_id, plan.readable_id, plan.sku, live.type,
                               live.is_private, live.is_stopped, live.markets, live.minimum_quantity,
                               live.maximum_quantity, live.one_per_customer, live.trial_months,
                               publication.content -> 'plans' -> live.plan::text as content
                        from catalog.live_plan live
                        join catalog.plan plan on plan.id = live.plan
                        join catalog.offer offer on offer.id = live.offer
                        join catalog.publication publication
                            on publication.offer = live.offer and publication.recorded_until is null
                        where live.recorded_until is null and live.offer = any(:ids)
                        order by plan.offer, plan.sku
                        """).param("ids", Rows.ids(offers, OfferId::value)).query(JdbcOffers::planOf).list().stream()
                .collect(Collectors.groupingBy(LivePlan::offer, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public Map<PlanId, LivePlan> livePlans(Set<PlanId> plans) {
        return jdbc.sql("""
                        select live.plan, live.offer, offer.product_id, plan.readable_id, plan.sku, live.type,
                               live.is_private, live.is_stopped, live.markets, live.minimum_quantity,
                               live.maximum_quantity, live.one_per_customer, live.trial_months,
                               publication.content -> 'plans' -> live.plan::text as content
                        from catalog.live_plan live
                        join catalog.plan plan on plan.id = live.plan
                        join catalog.offer offer on offer.id = live.offer
                        join catalog.publication publication
                            on publication.offer = live.offer and publication.recorded_until is null
                        where live.recorded_until is null and live.plan = any(:ids)
                        order by plan.offer, plan.sku
                        """).param("ids", Rows.ids(plans, PlanId::value)).query(JdbcOffers::planOf).list().stream()
                .collect(Collectors.toMap(LivePlan::id, Function.identity()));
    }

    @Override
    public Optional<PublicListing> publicListing(OfferId offer, Locale locale, AsOf asOf) {
        return publications
                .asOf(offer, asOf.moment())
                .flatMap(publication -> summary(offer, locale)
                        .map(summary -> publication.content().publicListing(summary, locale)));
    }

    @Override
    public Optional<PartnerListing> partnerListing(OfferId offer, AsOf asOf) {
        return publications
                .asOf(offer, asOf.moment())
                .map(Publication::content)
                .map(content -> content.contacts().forPartners());
    }

    private static LivePlan planOf(ResultSet row, int number) throws SQLException {
        var content = ContentJson.readPlan(row.getString("content"));
        return new LivePlan(
                new PlanId(Rows.id(row, "plan")),
                new OfferId(Rows.id(row, "offer")),
                row.getString("product_id"),
                row.getString("readable_id"),
                row.getString("sku"),
                content.name(),
                content.summary(),
                content.description(),
                PlanType.valueOf(row.getString("type")),
                content.pricing(),
                row.getBoolean("is_private"),
                row.getBoolean("is_stopped"),
                Rows.countries(row, "markets"),
                row.getInt("minimum_quantity"),
                row.getInt("maximum_quantity"),
                row.getBoolean("one_per_customer"),
                row.getInt("trial_months"));
    }

    private static OfferSummary summaryOf(ResultSet row, Map<String, Text> texts, Locale locale) throws SQLException {
        var first = row.getString("default_language");
        var language = LanguageChoice.best(texts.keySet(), locale, first);
        var draftName = Optional.ofNullable(row.getString("draft_name")).filter(name -> !name.isBlank());
        var text = Optional.ofNullable(texts.get(language));
        var state = OfferState.valueOf(row.getString("state"));
        return new OfferSummary(
                new OfferId(Rows.id(row, "id")),
                new OrganizationId(Rows.id(row, "publisher")),
                row.getString("readable_id"),
                row.getString("product_id"),
                OfferType.valueOf(row.getString("type")),
                state,
                text.map(Text::name).or(() -> draftName).orElse(row.getString("alias")),
                text.map(Text::searchSummary).orElse(""),
                state == OfferState.LIVE ? logo(texts, language, first) : "",
                language,
                first,
                Rows.moment(row, "created_at"));
    }

    /** A language without a logo of its own shows the one of the first language (P11). */
    private static String logo(Map<String, Text> texts, String language, String first) {
        return Stream.of(language, first)
                .flatMap(tag -> Optional.ofNullable(texts.get(tag)).stream())
                .map(Text::logo)
                .filter(logo -> !logo.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Text(OfferId offer, String language, String name, String searchSummary, String logo) {}
}
